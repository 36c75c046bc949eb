import type { CommandContext } from '../command/command.ts';
import { footer } from './footer.ts';
import type { Phrase } from './inline.ts';
import { pageInline } from './paging.ts';
import type { View } from './view.ts';

/** What was wrong with a question, and what would be right. */
export function refusalView(reason: Phrase, { words: w }: Pick<CommandContext, 'words'>): View {
  return { title: w.refusalTitle, blocks: [{ kind: 'notice', tone: 'error', text: reason }], footer: [] };
}

/** An answer that is empty, and how to ask wider. */
export function nothingFound(title: Phrase, context: CommandContext): View {
  const { words: w } = context;
  return {
    title,
    blocks: [
      { kind: 'notice', tone: 'info', text: w.nothingFound },
      { kind: 'paragraph', text: w.nothingFoundHint },
    ],
    footer: footer(context),
  };
}

/** A page beyond the last. */
export function noSuchPage(pages: number, context: CommandContext): View {
  return refusalView(context.words.noSuchPage([pageInline({ page: pages, pages }, context)]), context);
}
