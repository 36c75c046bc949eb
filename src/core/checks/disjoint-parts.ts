import type { QuestionRecord } from '../dossier/question.ts';
import type { Check } from './check.ts';
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
      if (typeof value !== 'object' || question === null || answers === undefined) return [];
      const parts = Object.keys(value.parts);
      return parts.flatMap((part, index) => findingAt(placed, answers, question, part, parts.slice(0, index)));
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

function findingAt(
  placed: PlacedClaim,
  answers: string,
  question: QuestionRecord,
  part: string,
  others: readonly string[],
) {
  const counted = scopesWithin(question, part);
  for (const other of others) {
    const shared = [...scopesWithin(question, other)].find((scope) => counted.has(scope));
    if (shared === undefined) continue;
    const message = `"${other}" and "${part}" may both count ${shared}, and parts are added up; write parts that share nothing, or put the question's scopes right`;
    const reads = [['answers'], ['value', 'parts', other]];
    const scopes = { file: 'dossier.yaml', path: ['questions', answers, 'scopes'] };
    return [findingIn(placed, ['value', 'parts', part], message, reads, [scopes])];
  }
  return [];
}
