import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { QuestionRecord } from '../dossier/question.ts';
import { parseValue } from '../dossier/value.ts';
import type { Check, FilePlace } from './check.ts';
import { claimsOf, originOf, type PlacedClaim, placeIn } from './placed-claim.ts';
import { scopesWithin } from './scopes-within.ts';

/** A sum adds figures of its question and of one speaker that count nothing twice under any reading. */
export const sums = {
  name: 'sums',
  run(files) {
    const claims = new Map(claimsOf(files).map((placed) => [placed.claim.id, placed]));
    return Object.entries(files.dossier.questions).flatMap(([id, question]) =>
      question.sums.flatMap(({ of }, index) => {
        const terms = of.map((claim) => claims.get(claim));
        const reads = placesOf(
          id,
          terms.flatMap((term) => term ?? []),
        );
        const whyNotBeside = besideEarlier(question);
        return terms.flatMap((term, at) => {
          const message = term === undefined ? null : (whyNoTerm(files, id, term) ?? whyNotBeside(term));
          if (message === null) return [];
          return { file: 'dossier.yaml', path: ['questions', id, 'sums', index, 'of', at], message, reads };
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
      says: 'a sum adds figures of one speaker; "b" is of mayor and "a" of ministry',
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
    {
      files: {
        questions: { pumps: { scopes: { diesel: {} }, sums: [{ label: 'all pumps', of: ['a', 'a'] }] } },
        claims: [{ id: 'a', answers: 'pumps', scope: 'diesel', value: '3' }],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"a" stands here twice',
    },
    {
      files: {
        questions: { pumps: { sums: [{ label: 'all pumps', of: ['a', 'b'] }] } },
        claims: [
          { id: 'a', answers: 'pumps', value: '3' },
          { id: 'b', answers: 'pumps', value: '4' },
        ],
      },
      file: 'dossier.yaml',
      at: 'questions.pumps.sums[0].of[1]',
      says: '"a" and "b" may count the same things',
    },
  ],
} satisfies Check;

/** What a sum's findings rest on. */
function placesOf(question: string, terms: readonly PlacedClaim[]): FilePlace[] {
  const inTerms = [...new Set(terms)].flatMap((placed) => [
    ...(['answers', 'scope', 'value', 'chain'] as const).map((key) => placeIn(placed, key)),
    { file: placed.file, path: ['publisher'] },
  ]);
  return [...inTerms, { file: 'dossier.yaml', path: ['questions', question, 'scopes'] }];
}

function whyNoTerm(files: DossierFiles, question: string, { claim, source }: PlacedClaim): string | null {
  if (claim.answers !== question) return `"${claim.id}" does not answer this question, so it is no term of its sums`;
  const record = files.dossier.questions[question];
  if (claim.value === undefined || record === undefined) return null;
  const value = parseValue(claim.value, record, files.dossier.policy, {
    language: source.language,
    quote: claim.quote,
  });
  return value.ok && value.value.kind !== 'figure' && value.value.kind !== 'relative'
    ? `"${claim.id}" gives no figure to add`
    : null;
}

/** Tells of each term in turn why it cannot stand beside those before it; null where it can. */
function besideEarlier(question: QuestionRecord): (term: PlacedClaim) => string | null {
  const earlier = new Set<PlacedClaim>();
  /** By what is counted: the first term that counts it. */
  const counted = new Map<string, PlacedClaim>();
  let withoutScope: PlacedClaim | undefined;
  return (term) => {
    const { id, scope } = term.claim;
    const [first] = earlier;
    if (earlier.has(term)) return `"${id}" stands here twice`;
    earlier.add(term);
    const within = scope === undefined ? [] : [...scopesWithin(question, scope)];
    const shared = within.find((one) => counted.has(one));
    const other = counted.get(shared ?? '');
    for (const one of within) counted.getOrInsert(one, term);
    const unclear = scope === undefined ? first : withoutScope;
    if (scope === undefined) withoutScope ??= term;
    if (first !== undefined && originOf(first) !== originOf(term)) {
      return `a sum adds figures of one speaker; "${id}" is of ${originOf(term)} and "${first.claim.id}" of ${originOf(first)}`;
    }
    if (unclear !== undefined) {
      return `"${unclear.claim.id}" and "${id}" may count the same things; give the question scopes that tell them apart`;
    }
    if (other === undefined) return null;
    return `"${other.claim.id}" and "${id}" may both count ${shared}, so their sum may count it twice`;
  };
}
