import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every question that a claim answers is one of dossier.yaml. */
export const knownQuestions = {
  name: 'known-questions',
  needsEveryFile: true,
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { answers } = placed.claim;
      if (answers === undefined) return [];
      const message = unknownId(answers, files.dossier.questions, 'a question of dossier.yaml');
      return message === null ? [] : findingIn(placed, ['answers'], message);
    });
  },
  good: [{ questions: { houses: {} }, claims: [{ answers: 'houses', value: '300' }] }],
  bad: [
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'house', value: '300' }] },
      at: 'claims[0].answers',
      says: '"house" is not a question of dossier.yaml; did you mean "houses"?',
    },
  ],
} satisfies Check;
