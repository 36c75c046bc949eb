import type { Check } from './check.ts';
import { claimsOf, findingIn, originOf } from './placed-claim.ts';

/** A denial of a yes-no question denies the yes: "denied no" would be read in two ways. */
export const deniedAnswers = {
  name: 'denied-answers',
  run(files) {
    const { questions } = files.dossier;
    return claimsOf(files).flatMap((placed) => {
      const { answers = '', value, modality } = placed.claim;
      if (modality !== 'denied' || value !== 'no' || !Object.hasOwn(questions, answers)) return [];
      if (questions[answers]?.measure !== 'yes-no') return [];
      const origin = originOf(placed);
      const name = files.actors.actors[origin]?.name ?? origin;
      const message =
        `"no" is denied, which can be read in two ways; write "value: yes" with "modality: denied" ` +
        `where ${name} denies it, or "value: no" with "modality: asserted" where ${name} says that it is not so`;
      const measure = { file: 'dossier.yaml', path: ['questions', answers, 'measure'] };
      return findingIn(placed, ['value'], message, [['modality'], ['answers']], [measure]);
    });
  },
  good: [
    {
      questions: { open: { measure: 'yes-no' }, why: { measure: 'text' } },
      claims: [
        { answers: 'open', value: 'yes', modality: 'denied' },
        { answers: 'open', value: 'no' },
        { answers: 'why', value: 'no', modality: 'denied' },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { open: { measure: 'yes-no' } },
        actors: { mayor: { name: 'The mayor' } },
        claims: [{ chain: ['mayor'], answers: 'open', value: 'no', modality: 'denied' }],
      },
      at: 'claims[0].value',
      says: 'write "value: yes" with "modality: denied" where The mayor denies it, or "value: no" with "modality: asserted"',
    },
  ],
} satisfies Check;
