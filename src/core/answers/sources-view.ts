import type { Source } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { sizeOf, sizeOfView } from '../message/measure.ts';
import type { Action, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { askedTitle } from './asked-title.ts';
import { totalInline } from './counts.ts';
import { footerWithReview } from './footer.ts';
import { type Listing, pageOfListing, preparePages } from './kept-pages.ts';
import { pageActions, pageLine, roomBeside } from './page-blocks.ts';
import { sourceLabels } from './record-labels.ts';
import { noSuchPage } from './refusal-view.ts';
import { roomFor } from './room-for.ts';
import { sourceEntry } from './source-entry.ts';

/** A page of all sources, each with what it adds; a choice leads to one in detail, another to the claims of one. */
export function sourcesView(page: number, context: AnswerContext): View {
  const { words: w } = context;
  const shown = pageOfListing(listingOf(context), page, context);
  if (!('items' in shown)) return noSuchPage(shown.pages, context);
  return {
    title: titleOf(context),
    blocks: [
      ...shown.items.map((source) => sourceEntry(source, context)),
      ...pageLine(shown, context),
      { kind: 'actions', actions: [...sourceSelects(shown.items, w), ...pageActions(shown, context)] },
    ],
    footer: footerWithReview(context),
  };
}

/** Measures the sources, a little at a time. */
export function* prepareSources(page: number, context: AnswerContext): Turns<void> {
  yield* preparePages(listingOf(context), page, context);
}

function listingOf(context: AnswerContext): Listing<Source> {
  return {
    things: [...context.dossier.sources.values()],
    sizeOf: (source) => sizeOf([sourceEntry(source, context)]),
    room: roomBeside(
      roomFor('answer', context),
      sizeOfView({ title: titleOf(context), blocks: [], footer: footerWithReview(context) }),
    ),
  };
}

function titleOf({ dossier, words: w }: AnswerContext) {
  return askedTitle(w.sourcesTitle, [], [totalInline('sources', [...dossier.sources.values()], w)], w).title;
}

function sourceSelects(sources: readonly Source[], w: Words): Action[] {
  if (sources.length === 0) return [];
  const labels = sourceLabels(sources, w);
  const selectOf = (label: Action['label'], command: string): Action => ({
    kind: 'select',
    label,
    options: sources.map(({ id }, index) => ({
      label: labels[index] ?? [],
      invocation: { command, options: { source: id } },
    })),
  });
  return [selectOf(w.chooseSource, 'sources'), selectOf(w.chooseClaims, 'claims')];
}
