import type { Phrase } from '../message/inline.ts';
import type { View } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pageInline } from './page-blocks.ts';

/** What was wrong with a question, and what would be right. */
export function refusalView(reason: Phrase, { words: w }: Pick<AnswerContext, 'words'>): View {
  return { title: w.refusalTitle, blocks: [{ kind: 'notice', tone: 'error', text: reason }], footer: [] };
}

/** The answer if nothing fits, and how to ask for more. */
export function nothingFound(title: Phrase, context: AnswerContext, asOf?: Moment): View {
  const { words: w } = context;
  return {
    title,
    blocks: [
      { kind: 'notice', tone: 'info', text: w.nothingFound },
      { kind: 'paragraph', text: w.nothingFoundHint },
    ],
    footer: footer(context, asOf),
  };
}

/** The answer to a page after the last. */
export function noSuchPage(pages: number, context: AnswerContext): View {
  return refusalView(context.words.noSuchPage([pageInline({ page: pages, pages }, context)]), context);
}
