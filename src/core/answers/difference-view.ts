import type { Difference } from '../compare/difference.ts';
import { driftOf } from '../compare/drift.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Action, Block, ListItem, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimItems, setAsideItems } from './claim-lines.ts';
import { originLine } from './counts.ts';
import { driftItems } from './drift-items.ts';
import { flipLines } from './flip-lines.ts';
import { footer } from './footer.ts';
import { pairItems } from './pair-items.ts';
import { actorName, questionTitle } from './record-names.ts';
import { sumItems } from './sum-items.ts';
import { movedBlocks, vantageNotes } from './vantage-blocks.ts';
import { vantageSelects } from './vantage-selects.ts';
import { agreeingLines, reasonLines, verdictName } from './verdict-lines.ts';
import { widthLine } from './width-line.ts';

/** One question: what was said, the verdict, and its proof. */
export function differenceView(difference: Difference, vantage: Vantage, context: AnswerContext): View {
  const { words: w } = context;
  const { question } = difference;
  return {
    title: w.titleWithVerdict([questionTitle(question, 'strong')], verdictName(difference, w)),
    blocks: [
      { kind: 'paragraph', text: [field('question', question.id, 'ask', question.ask)] },
      ...vantageNotes(vantage, context),
      ...listOf([...claimItems(difference, w), ...sumItems(difference, w)]),
      ...lines([...reasonLines(difference, w), ...agreeingLines(difference, w), ...flipLines(difference, vantage, w)]),
      ...listOf(setAsideItems(difference, w)),
      ...listUnder(w.pairsTitle, pairItems(difference, w)),
      ...listUnder(w.driftTitle, driftItems(driftOf(question, difference.claims), w)),
      { kind: 'paragraph', text: originLine(difference.claims, w) },
      ...widthBlocks(difference, context),
      ...movedBlocks(vantage, context, question),
      { kind: 'actions', actions: [...actions(difference, w), ...vantageSelects(difference.claims, context)] },
    ],
    footer: footer(context, vantage.asOf),
  };
}

function lines(phrases: readonly Phrase[]): Block[] {
  return phrases.map((text) => ({ kind: 'paragraph', text }));
}

function listOf(items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function listUnder(heading: Phrase, items: readonly ListItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];
}

function widthBlocks(difference: Difference, context: AnswerContext): Block[] {
  const line = widthLine(difference, context.dossier.policy, context.words);
  return line === null ? [] : [{ kind: 'paragraph', text: line }];
}

function actions({ claims }: Difference, w: Words): Action[] {
  const options = claims.map((claim) => ({
    label: [actorName(claim.origin), words(w.saidJoint), field('claim', claim.id, 'id', claim.id)],
    invocation: { command: 'evidence', options: { claim: claim.id } },
  }));
  return [
    ...(options.length === 0 ? [] : [{ kind: 'select' as const, label: w.evidence, options }]),
    { kind: 'button', label: w.allDifferences, invocation: { command: 'differences', options: {} } },
  ];
}
