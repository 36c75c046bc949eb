import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { QuestionRecord } from '../dossier/question.ts';
import { parseValue } from '../dossier/value.ts';
import type { Check, Finding } from './check.ts';
import { claimsOf, originOf, type PlacedClaim, placeIn } from './placed-claim.ts';
import { scopesWithin } from './scopes-within.ts';

/** A sum adds figures of its question and of one origin that count nothing twice under any reading. */
export const sums = {
  name: 'sums',
  run(files) {
    const claims = new Map(claimsOf(files).map((placed) => [placed.claim.id, placed]));
    return Object.entries(files.dossier.questions).flatMap(([id, question]) =>
      question.sums.flatMap((sum, index) => {
        const terms = sum.of.map((claim) => claims.get(claim));
        const found = terms.flatMap((term) => term ?? []);
        return terms.flatMap((term, at) => {
          const message =
            term === undefined ? null : (whyNoTerm(files, id, term) ?? whyNotWith(question, term, found.slice(0, at)));
          return message === null || term === undefined ? [] : findingAt(id, index, at, message, found);
        });
      }),
    );
  },
  good: [
    {
      questions: { pumps: { scopes: { diesel: {}, electric: {} }, sums: [{ label: 'all pumps', of: ['a', 'b'] }] } },
      claims: [
        { id: 'a', chain: ['ministry'], answers: 'pumps', scope: 'diesel', value: '3' },
        { id: 'b', chain: ['coast-wire', 'ministry'], answers: 'pumps', scope: 'electric', value: '4' },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} }, sums: [{ label: 'all pumps', of: ['a', 'b'] }] } },
        claims: [
          { id: 'a', chain: ['ministry'], answers: 'pumps', scope: 'diesel', value: '3' },
          { id: 'b', chain: ['mayor'], answers: 'pumps', scope: 'electric', value: '4' },
        ],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: 'a sum adds figures of one origin; "b" is of mayor and "a" of ministry',
    },
    {
      files: {
        questions: {
          pumps: {
            scopes: { heavy: { 'may-include': ['diesel'] }, diesel: {} },
            sums: [{ label: 'all pumps', of: ['a', 'b'] }],
          },
        },
        claims: [
          { id: 'a', answers: 'pumps', scope: 'heavy', value: '3' },
          { id: 'b', answers: 'pumps', scope: 'diesel', value: '4' },
        ],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: 'may both count diesel',
    },
    {
      files: {
        questions: { pumps: { sums: [{ label: 'all pumps', of: ['a', 'b'] }] }, houses: {} },
        claims: [
          { id: 'a', answers: 'pumps', value: '3' },
          { id: 'b', answers: 'houses', value: '4' },
        ],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"b" does not answer this question',
    },
    {
      files: {
        questions: { pumps: { scopes: { diesel: {}, electric: {} }, sums: [{ label: 'all pumps', of: ['a', 'b'] }] } },
        claims: [
          { id: 'a', answers: 'pumps', scope: 'diesel', value: '3' },
          { id: 'b', answers: 'pumps', scope: 'electric', value: 'unstated' },
        ],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"b" gives no figure',
    },
  ],
} satisfies Check;

function findingAt(
  question: string,
  sum: number,
  term: number,
  message: string,
  terms: readonly PlacedClaim[],
): Finding {
  const reads = terms.flatMap((placed) => [
    ...(['answers', 'scope', 'value', 'chain'] as const).map((key) => placeIn(placed, key)),
    { file: placed.file, path: ['publisher'] },
  ]);
  const scopes = { file: 'dossier.yaml', path: ['questions', question, 'scopes'] };
  return {
    file: 'dossier.yaml',
    path: ['questions', question, 'sums', sum, 'of', term],
    message,
    reads: [...reads, scopes],
  };
}

function whyNoTerm(files: DossierFiles, question: string, { claim }: PlacedClaim): string | null {
  if (claim.answers !== question) return `"${claim.id}" does not answer this question, so it is no term of its sums`;
  const record = files.dossier.questions[question];
  if (claim.value === undefined || record === undefined) return null;
  const value = parseValue(claim.value, record, files.dossier.policy);
  return value.ok && value.value.kind !== 'figure' ? `"${claim.id}" gives no figure to add` : null;
}

function whyNotWith(question: QuestionRecord, term: PlacedClaim, others: readonly PlacedClaim[]): string | null {
  const { id, scope } = term.claim;
  for (const other of others) {
    if (other === term) return `"${id}" stands here twice`;
    if (originOf(other) !== originOf(term)) {
      return `a sum adds figures of one origin; "${id}" is of ${originOf(term)} and "${other.claim.id}" of ${originOf(other)}`;
    }
    if (scope === undefined || other.claim.scope === undefined) {
      return `"${other.claim.id}" and "${id}" may count the same things; give the question scopes that tell them apart`;
    }
    const othersScopes = scopesWithin(question, other.claim.scope);
    const shared = [...scopesWithin(question, scope)].find((one) => othersScopes.has(one));
    if (shared !== undefined)
      return `"${other.claim.id}" and "${id}" may both count ${shared}, so their sum may count it twice`;
  }
  return null;
}
