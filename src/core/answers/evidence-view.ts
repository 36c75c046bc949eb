import type { Claim } from '../dossier/dossier.ts';
import { budgets } from '../message/budgets.ts';
import { fits, remaining, type Size, sizeOf, sizeOfTitle, sum } from '../message/measure.ts';
import type { Action, Block, View } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimLabels } from './claim-label.ts';
import { entriesAgainst, entriesFor, relatedClaims } from './correction-entries.ts';
import { evidenceFacts } from './evidence-facts.ts';
import { evidenceSmall, smallFacts } from './evidence-small.ts';
import { evidenceTitle, isTitledByStatement } from './evidence-title.ts';
import { footer } from './footer.ts';
import { quoteLine } from './quote-line.ts';
import { questionTitle } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/**
 * One claim, titled by what it says: what corrects it first, then our statement and the words that it stands for, the
 * chain, how firmly and when; last in small print how each of this is known and where it stands in the capture.
 */
export function evidenceView(claim: Claim, context: AnswerContext): View {
  const { dossier, words: w } = context;
  const standings = standingsIn(dossier);
  const statement: Block[] = isTitledByStatement(claim) ? [] : [{ kind: 'paragraph', text: [statementOf(claim)] }];
  const title = evidenceTitle(claim, standings, w);
  const controls: Block = { kind: 'actions', actions: actions(claim, context) };
  const always = [...entriesAgainst(claim, standings, w), ...statement];
  const frame = sum([sizeOfTitle(title), sizeOf([...always, controls]), roomForPlatform]);
  const further: Block[] = [
    { kind: 'quote', text: quoteLine(claim, w) },
    ...entriesFor(claim, standings, dossier, w),
    ...evidenceFacts(claim, w).map((fact): Block => ({ kind: 'facts', facts: [fact] })),
  ];
  const { first, rest } = firstThatHaveRoom(further, remaining(budgets.evidence, frame));
  return {
    title,
    blocks: [
      ...always,
      ...withJoinedFacts(first),
      controls,
      { kind: 'heading', text: w.howKnown, folds: true },
      ...rest.map(
        (block): Block => (block.kind === 'facts' ? { kind: 'small', text: smallFacts(block.facts, w) } : block),
      ),
      ...evidenceSmall(claim, context),
    ],
    footer: footer(context),
  };
}

/** The first blocks as far as there is room; the rest goes below the controls. */
function firstThatHaveRoom(blocks: readonly Block[], room: Size): { first: readonly Block[]; rest: readonly Block[] } {
  const end = blocks.findIndex((_, index) => !fits(sizeOf(blocks.slice(0, index + 1)), room));
  return end === -1 ? { first: blocks, rest: [] } : { first: blocks.slice(0, end), rest: blocks.slice(end) };
}

/** The same with all facts in one block, at the end. */
function withJoinedFacts(blocks: readonly Block[]): Block[] {
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const others = blocks.filter(({ kind }) => kind !== 'facts');
  return facts.length === 0 ? others : [...others, { kind: 'facts', facts }];
}

/** What a platform adds: a button to share. */
const roomForPlatform: Size = { characters: 100, lines: 1 };

function actions(claim: Claim, context: AnswerContext): Action[] {
  const { dossier, words: w } = context;
  const { question } = claim;
  const related = relatedClaims(claim, standingsIn(dossier), dossier);
  const labels = claimLabels(related, context);
  return [
    ...related.map(({ id }, index): Action => {
      return {
        kind: 'button',
        label: labels[index] ?? [],
        invocation: { command: 'evidence', options: { claim: id } },
      };
    }),
    { kind: 'button', label: w.citeTitle, invocation: { command: 'cite', options: { claim: claim.id } } },
    ...(question === null
      ? []
      : [
          {
            kind: 'button' as const,
            label: w.compare([questionTitle(question)]),
            invocation: { command: 'differences', options: { question: question.id } },
          },
        ]),
  ];
}
