import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { budgets } from '../../src/core/message/budgets.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import type { Size } from '../../src/core/message/measure.ts';

/** A kind of answer: what asks for it, and how large each of its pages may be in one message. */
export interface BudgetedAnswer {
  name: string;
  budget: Size;
  /** True where small print is not counted. */
  beforeSmall?: true;
  /** True where the finding is to stand within the first characters. */
  tellsFinding?: true;
  asked(dossier: Dossier): readonly Invocation[];
}

/** How many of many questions, claims or sources are looked at. */
const most = 12;

/** Every kind of answer with its budget; whoever adds a view adds a row. */
export const budgetedAnswers: readonly BudgetedAnswer[] = [
  { name: 'differences', budget: budgets.differences, tellsFinding: true, asked: () => [ask('differences')] },
  {
    name: 'differences without an origin, and as of a day',
    budget: budgets.differences,
    asked: (dossier) => [
      ask('differences', { without: [...dossier.actors.keys()][0] ?? '' }),
      ask('differences', { 'as-of': '2031-03-12' }),
    ],
  },
  {
    name: 'one difference',
    budget: budgets.answer,
    tellsFinding: true,
    asked: (dossier) => some(dossier.questions).map((question) => ask('differences', { question })),
  },
  {
    name: 'the proof of a difference',
    budget: budgets.proof,
    asked: (dossier) => some(dossier.questions).map((question) => ask('differences', { question, show: 'proof' })),
  },
  { name: 'claims', budget: budgets.claims, asked: () => [ask('claims')] },
  {
    name: 'claims of one actor, question or source',
    budget: budgets.claims,
    asked: (dossier) => [
      ...some(dossier.actors).map((actor) => ask('claims', { actor })),
      ...some(dossier.questions).map((question) => ask('claims', { question })),
      ...some(dossier.sources).map((source) => ask('claims', { source })),
    ],
  },
  {
    name: 'search',
    budget: budgets.claims,
    asked: (dossier) => [
      ...[...dossier.claims.values()].slice(0, 1).map(({ quote }) => ask('search', { text: quote.slice(0, 12) })),
      ask('search', { text: 'about' }),
    ],
  },
  {
    name: 'evidence',
    budget: budgets.evidence,
    beforeSmall: true,
    asked: (dossier) => some(dossier.claims).map((claim) => ask('evidence', { claim })),
  },
  {
    name: 'cite',
    budget: budgets.answer,
    asked: (dossier) => some(dossier.claims).map((claim) => ask('cite', { claim })),
  },
  {
    name: 'gaps',
    budget: budgets.answer,
    asked: (dossier) => [ask('gaps'), ...some(dossier.questions).map((question) => ask('gaps', { question }))],
  },
  {
    name: 'what is watched',
    budget: budgets.answer,
    asked: (dossier) => [
      ask('watch', { do: 'list' }),
      ...some(dossier.questions).map((question) => ask('watch', { question, when: 'any', quiet: '22:00-07:00' })),
    ],
  },
  { name: 'timeline', budget: budgets.claims, asked: () => [ask('timeline')] },
  {
    name: 'sources',
    budget: budgets.answer,
    asked: (dossier) => [ask('sources'), ...some(dossier.sources).map((source) => ask('sources', { source }))],
  },
  {
    name: 'schedules, help, about and dossiers',
    budget: budgets.answer,
    asked: () => [
      ask('digest', { do: 'list' }),
      ask('help'),
      ask('help', { command: 'digest' }),
      ask('about'),
      ask('dossier'),
    ],
  },
];

function ask(command: string, options: Invocation['options'] = {}): Invocation {
  return { command, options };
}

/** The ids of some records of a list, in equal distances from the first on. */
function some(records: ReadonlyMap<string, unknown>): string[] {
  const ids = [...records.keys()];
  const step = Math.max(1, Math.floor(ids.length / most));
  return ids.filter((_, index) => index % step === 0).slice(0, most);
}
