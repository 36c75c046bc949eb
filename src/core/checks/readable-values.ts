import { parseValue } from '../dossier/value.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { questionOf } from './question-of.ts';

/** A value can be read as the kind that its question names. */
export const readableValues = {
  name: 'readable-values',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (value === undefined || question === null) return [];
      const result = parseValue(value, question, files.dossier.policy);
      return result.ok ? [] : findingIn(placed, ['value'], result.reason, [['answers']]);
    });
  },
  good: [
    {
      questions: { houses: {}, dry: { measure: 'yes-no' } },
      claims: [
        { answers: 'houses', value: 'at least 300' },
        { answers: 'houses', value: 'unstated' },
        { answers: 'dry', value: 'no' },
      ],
    },
  ],
  bad: [
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: 'abuot 200' }] },
      at: 'claims[0].value',
      says: '"abuot 200" is not a figure; did you mean "about 200"?',
    },
    {
      files: { questions: { dry: { measure: 'yes-no' } }, claims: [{ answers: 'dry', value: 'maybe' }] },
      at: 'claims[0].value',
      says: '"maybe" is neither yes nor no',
    },
    {
      files: { questions: { since: { measure: 'event' } }, claims: [{ answers: 'since', value: '3 March' }] },
      at: 'claims[0].value',
      says: 'write it as EDTF',
    },
  ],
} satisfies Check;
