import { field } from '../message/field.ts';
import { sizeOf, sizeOfView } from '../message/measure.ts';
import { pagesOfThings } from '../message/pages.ts';
import type { Action, Block, View } from '../message/view.ts';
import { type Gaps, gapsOf } from '../query/gaps.ts';
import type { AnswerContext } from './answer-context.ts';
import { differenceInvocation } from './difference-invocation.ts';
import { findingLine } from './finding.ts';
import { footer } from './footer.ts';
import { askEntries, gapEntry } from './gap-entries.ts';
import { type Listing, pageOfListing } from './kept-pages.ts';
import { pageActions, pageLine, roomBeside } from './page-blocks.ts';
import { pagedView } from './paged-view.ts';
import { questionTitle } from './record-names.ts';
import { noSuchPage } from './refusal-view.ts';
import { roomFor } from './room-for.ts';

/** What each question lacks, those at odds first; a choice leads to what could be asked next on one. */
export function gapsView(page: number, context: AnswerContext): View {
  const { words: w } = context;
  const shown = pageOfListing(listingOf(context), page, context);
  if (!('items' in shown)) return noSuchPage(shown.pages, context);
  const none: Block[] = shown.items.length === 0 ? [{ kind: 'paragraph', text: w.nothingMissing }] : [];
  return {
    title: w.gapsTitle,
    blocks: [
      ...none,
      ...shown.items.map((gaps) => gapEntry(gaps, context)),
      ...pageLine(shown, context),
      { kind: 'actions', actions: [...chooseGap(shown.items, context), ...pageActions(shown, context)] },
    ],
    footer: footer(context),
  };
}

/** What one question lacks, as what could be asked next. */
export function questionGapsView(gaps: Gaps, page: number, context: AnswerContext): View {
  const { words: w } = context;
  const { question, difference } = gaps;
  const entries = askEntries(gaps, context);
  const ask: Block = { kind: 'small', text: [field('question', question.id, 'ask', question.ask)] };
  const finding: Block[] = difference === null ? [] : [{ kind: 'paragraph', text: findingLine(difference, w) }];
  const none: Block[] = entries.length === 0 ? [{ kind: 'paragraph', text: w.nothingMissing }] : [];
  const actions: Action[] = [
    ...(difference === null
      ? []
      : [{ kind: 'button' as const, label: w.openQuestionShown, invocation: differenceInvocation(question, {}) }]),
    { kind: 'button', label: w.allGaps, invocation: { command: 'gaps', options: {} } },
  ];
  return pagedView(
    {
      title: w.gapsOf([questionTitle(question)]),
      verdict: difference?.verdict,
      above: [...finding, ask, ...none],
      pagesIn: (room) => pagesOfThings(entries, (entry) => [entry], room),
      actionsFor: () => actions,
      footer: footer(context),
      budget: roomFor('answer', context),
    },
    page,
    context,
  );
}

function listingOf(context: AnswerContext): Listing<Gaps> {
  return {
    things: gapsOf(context.dossier),
    sizeOf: (gaps) => sizeOf([gapEntry(gaps, context)]),
    room: roomBeside(
      roomFor('answer', context),
      sizeOfView({ title: context.words.gapsTitle, blocks: [], footer: footer(context) }),
    ),
  };
}

function chooseGap(all: readonly Gaps[], { words: w }: AnswerContext): Action[] {
  if (all.length === 0) return [];
  const options = all.map(({ question }) => ({
    label: [questionTitle(question)],
    invocation: { command: 'gaps', options: { question: question.id } },
  }));
  return [{ kind: 'select', label: w.chooseGap, options }];
}
