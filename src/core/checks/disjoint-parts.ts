import type { QuestionRecord } from '../dossier/question.ts';
import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn, type PlacedClaim } from './placed-claim.ts';
import { questionOf } from './question-of.ts';
import { scopesWithin } from './scopes-within.ts';

/** The parts of one value are added up, so they count nothing twice under any reading. */
export const disjointParts = {
  name: 'disjoint-parts',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value, answers } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (typeof value !== 'object' || !('parts' in value) || question === null || answers === undefined) return [];
      return findingsIn(placed, answers, question, Object.keys(value.parts));
    });
  },
  good: [
    {
      questions: { pumps: { scopes: { heavy: { includes: ['diesel'] }, diesel: {}, electric: {} } } },
      claims: [{ answers: 'pumps', value: { parts: { heavy: '3', electric: '4' }, all: true } }],
    },
  ],
  bad: [
    {
      files: {
        questions: { pumps: { scopes: { heavy: { includes: ['diesel'] }, diesel: {} } } },
        claims: [{ answers: 'pumps', value: { parts: { heavy: '3', diesel: '4' }, all: true } }],
      },
      at: 'claims[0].value.parts.diesel',
      says: '"heavy" and "diesel" may both count diesel',
    },
    {
      files: {
        questions: { pumps: { scopes: { heavy: { 'may-include': ['electric'] }, electric: {} } } },
        claims: [{ answers: 'pumps', value: { parts: { electric: '4', heavy: '3' }, all: false } }],
      },
      at: 'claims[0].value.parts.heavy',
      says: 'may both count electric',
    },
    {
      files: {
        questions: {
          pumps: { scopes: { heavy: { includes: ['diesel'] }, old: { 'may-include': ['diesel'] }, diesel: {} } },
        },
        claims: [{ answers: 'pumps', value: { parts: { heavy: '3', old: '4' }, all: true } }],
      },
      at: 'claims[0].value.parts.old',
      says: 'write parts that share nothing',
    },
  ],
} satisfies Check;

function findingsIn(
  placed: PlacedClaim,
  answers: string,
  question: QuestionRecord,
  parts: readonly string[],
): Finding[] {
  const scopes = { file: 'dossier.yaml', path: ['questions', answers, 'scopes'] };
  /** By what is counted: the first part that counts it. */
  const counted = new Map<string, string>();
  return parts.flatMap((part) => {
    const within = [...scopesWithin(question, part)];
    const shared = within.find((scope) => counted.has(scope));
    const other = counted.get(shared ?? '');
    for (const scope of within) counted.getOrInsert(scope, part);
    if (shared === undefined || other === undefined) return [];
    const message = `"${other}" and "${part}" may both count ${shared}, and parts are added up; write parts that share nothing, or put the question's scopes right`;
    const reads = [['answers'], ['value', 'parts', other]];
    return findingIn(placed, ['value', 'parts', part], message, reads, [scopes]);
  });
}
