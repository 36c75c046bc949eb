import type { Difference } from '../compare/difference.ts';
import type { Verdict } from '../compare/verdict.ts';
import { pageOf } from '../message/paging.ts';
import { join } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { AnswerContext } from './answer-context.ts';
import { totalInline } from './counts.ts';
import { differenceItem, questionSelect, singleItem } from './difference-items.ts';
import { footer } from './footer.ts';
import { pageBlocks, pageInline } from './page-blocks.ts';
import { noSuchPage, nothingFound } from './refusal-view.ts';
import { answersIn, movedBlocks, vantageNotes } from './vantage-blocks.ts';
import { vantageSelects } from './vantage-selects.ts';

const differencesPerPage = 6;

/** All differences, worst first, under the name of their verdict and what it means. */
export function differencesView(
  differences: readonly Difference[],
  vantage: Vantage,
  page: number,
  context: AnswerContext,
): View {
  const { words: w, invocation } = context;
  if (differences.length === 0) return nothingFound(w.differencesTitle, context, vantage.asOf);
  const shown = pageOf(differences, page, differencesPerPage);
  if (shown === null) return noSuchPage(Math.ceil(differences.length / differencesPerPage), context);
  const questions = differences.map(({ question }) => question);
  const total = w.listCount([totalInline('questions', questions, w)], w.questions(questions.length));
  const { page: _, ...kept } = invocation.options;
  return {
    title: w.differencesTitle,
    blocks: [
      {
        kind: 'paragraph',
        text: join([total, ...(shown.pages === 1 ? [] : [w.page([pageInline(shown, context)])])], w.dot),
      },
      ...vantageNotes(vantage, shown.items.flatMap(answersIn), context),
      ...(page === 1 ? movedBlocks(vantage, context) : []),
      ...groups(shown.items).flatMap((group) => groupBlocks(group, vantage, context)),
      { kind: 'actions', actions: [questionSelect(shown.items, kept, w), ...vantageSelects([], context)] },
      ...pageBlocks(shown, context),
    ],
    footer: footer(context, vantage.asOf),
  };
}

function groups(differences: readonly Difference[]): Difference[][] {
  const byVerdict = new Map<Verdict, Difference[]>();
  for (const difference of differences)
    byVerdict.set(difference.verdict, [...(byVerdict.get(difference.verdict) ?? []), difference]);
  return [...byVerdict.values()];
}

function groupBlocks(group: readonly Difference[], vantage: Vantage, { words: w }: AnswerContext): Block[] {
  const verdict = group[0]?.verdict ?? 'single-source';
  const item =
    verdict === 'single-source' ? singleItem : (difference: Difference) => differenceItem(difference, vantage, w);
  return [
    { kind: 'heading', text: w.verdictHeading(w.verdict[verdict], w.verdictMeaning[verdict]) },
    { kind: 'list', items: group.map((difference) => item(difference, w)) },
  ];
}
