import { decideDigits } from '../figure/decide-digits.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { readValue } from './read-value.ts';
import { valueTexts } from './value-texts.ts';

/** A value can be read as the kind that its question names. */
export const readableValues = {
  name: 'readable-values',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value, quote } = placed.claim;
      const { file } = placed;
      const { language } = placed.source;
      const beside = { language, quote };
      const result = readValue(files, placed);
      if (value === undefined || result === null || result.ok) return [];
      // Only digits that can be two numbers rest on the language and the quote.
      const undecided = valueTexts(value).some((text) => 'why' in decideDigits(text, beside));
      if (!undecided) return findingIn(placed, ['value'], result.reason, [['answers']]);
      return findingIn(placed, ['value'], result.reason, [['answers'], ['quote']], [{ file, path: ['language'] }]);
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
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: 'at least 11.300' }] },
      at: 'claims[0].value',
      says: '"11.300" may be 11,300 or 11.3; write 11300 or 11.3',
    },
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
