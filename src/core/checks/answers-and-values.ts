import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A claim with a value says which question it answers, and a claim that answers one gives a value. */
export const answersAndValues = {
  name: 'answers-and-values',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { answers, value, scope } = placed.claim;
      if (value !== undefined && answers === undefined) {
        return findingIn(placed, ['answers'], 'a value needs the question that it answers; write "answers:"', [
          ['value'],
        ]);
      }
      if (answers !== undefined && value === undefined) {
        const message = 'an answer needs a value; write "value:", or "value: unstated" where the text gives none';
        return findingIn(placed, ['value'], message, [['answers']]);
      }
      if (scope === undefined || answers !== undefined) return [];
      return findingIn(placed, ['answers'], 'a scope needs the question that it belongs to; write "answers:"', [
        ['scope'],
      ]);
    });
  },
  good: [{ questions: { houses: {} }, claims: [{}, { answers: 'houses', value: 'unstated' }] }],
  bad: [
    { files: { claims: [{ value: '300' }] }, at: 'claims[0].answers', says: 'a value needs the question' },
    { files: { claims: [{ scope: 'houses' }] }, at: 'claims[0].answers', says: 'a scope needs the question' },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses' }] },
      at: 'claims[0].value',
      says: 'an answer needs a value',
    },
  ],
} satisfies Check;
