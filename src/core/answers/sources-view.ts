import type { Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import { pageOf, pagesOf } from '../message/paging.ts';
import { words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footerWithReview } from './footer.ts';
import { pageBlocks, pageInline } from './page-blocks.ts';
import { actorName } from './record-names.ts';
import { noSuchPage } from './refusal-view.ts';
import { sourceItem } from './source-item.ts';

const sourcesPerPage = 12;

/** A page of all sources, each with its publisher, dates, claims and origins. */
export function sourcesView(page: number, context: AnswerContext): View {
  const { dossier, words: w } = context;
  const sources = [...dossier.sources.values()];
  const shown = pageOf(sources, page, sourcesPerPage);
  if (shown === null) return noSuchPage(pagesOf(sources.length, sourcesPerPage), context);
  const number: Block[] = shown.pages === 1 ? [] : [{ kind: 'paragraph', text: w.page([pageInline(shown, context)]) }];
  return {
    title: w.sourcesTitle,
    blocks: [
      ...number,
      { kind: 'list', items: shown.items.map((source) => sourceItem(source, context)) },
      {
        kind: 'actions',
        actions: [
          { kind: 'select', label: w.chooseSource, options: shown.items.map((source) => sourceOption(source, w)) },
        ],
      },
      ...pageBlocks(shown, context),
    ],
    footer: footerWithReview(context),
  };
}

function sourceOption({ id, publisher }: Source, w: Words) {
  return {
    label: [actorName(publisher), words(w.saidJoint), field('source', id, 'id', id)],
    invocation: { command: 'sources', options: { source: id } },
  };
}
