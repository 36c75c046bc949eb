import { startsWithMagnitude, withEnglishWords } from '../figure/english-words.ts';
import { english } from '../figure/lexicon-en.ts';
import type { Check } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';
import { readValue } from './read-value.ts';
import { areOtherCurrencies, currencyOf, isPercent, unitWords } from './unit-words.ts';

/** A unit written in a figure is the question's unit, or a word of it. */
export const units = {
  name: 'units',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (value === undefined || question === null || !takesFigures(question)) return [];
      const read = readValue(files, placed);
      if (read === null || !read.ok) return [];
      return figuresIn(read.value).flatMap(({ figure: { unit, text }, path }) => {
        if (unit === null || fits(unit, question.unit)) return [];
        return findingIn(placed, path, misfit(text, unit, question.unit, placed.source.language), [['answers']]);
      });
    });
  },
  good: [
    {
      questions: {
        pumps: { unit: 'water pumps' },
        guns: { unit: 'guns' },
        share: { measure: 'level', unit: 'per cent' },
        help: { unit: 'US dollars' },
      },
      claims: [
        { answers: 'pumps', value: 'at least 12 pumps' },
        { answers: 'pumps', value: '1 pump' },
        { answers: 'guns', value: '1 gun' },
        { answers: 'share', value: '40%' },
        { answers: 'share', value: 'a quarter of the brigades' },
        { answers: 'help', value: 'US$1.3 billion' },
        { answers: 'help', value: '$5' },
        { answers: 'help', value: 'USD 5' },
      ],
    },
  ],
  bad: [
    {
      files: { questions: { guns: {} }, claims: [{ answers: 'guns', value: '11 тысяч' }] },
      at: 'claims[0].value',
      says: '"тысяч" belongs to the number and is no unit; write "11 thousand"',
    },
    {
      files: { questions: { guns: { unit: 'guns' } }, claims: [{ answers: 'guns', value: '1.5 Millionen guns' }] },
      at: 'claims[0].value',
      says: 'write "1.5 million guns"',
    },
    {
      files: { questions: { guns: { unit: 'guns' } }, claims: [{ answers: 'guns', value: '11 gross' }] },
      at: 'claims[0].value',
      says: 'a word that means thousands or the like is written in English',
    },
    {
      files: { questions: { help: { unit: 'US dollars' } }, claims: [{ answers: 'help', value: 'A$5' }] },
      at: 'claims[0].value',
      says: 'ask another question, in that currency',
    },
    {
      files: { questions: { guns: { unit: 'guns' } }, claims: [{ answers: 'guns', value: 'a quarter of the guns' }] },
      at: 'claims[0].value',
      says: '"a quarter of the guns" is a share, in per cent, but the unit of this question is "guns"',
    },
    {
      files: { questions: { help: { unit: 'US dollars' } }, claims: [{ answers: 'help', value: '€5' }] },
      at: 'claims[0].value',
      says: '"€" is not the unit of this question',
    },
    {
      files: { questions: { pumps: { unit: 'pumps' } }, claims: [{ answers: 'pumps', value: '12 hoses' }] },
      at: 'claims[0].value',
      says: '"hoses" is not the unit of this question, which is "pumps"',
    },
    {
      files: { questions: { pumps: { unit: 'water pumps' } }, claims: [{ answers: 'pumps', value: '12 water hoses' }] },
      at: 'claims[0].value',
      says: '"water hoses" is not the unit of this question, which is "water pumps"',
    },
    {
      files: { questions: { pumps: {} }, claims: [{ answers: 'pumps', value: '12%' }] },
      at: 'claims[0].value',
      says: 'this question has no unit',
    },
  ],
} satisfies Check;

function misfit(text: string, unit: string, expected: string | undefined, language: string): string {
  if (startsWithMagnitude(unit, language)) {
    const inEnglish = withEnglishWords(text, language);
    const example =
      inEnglish === null ? 'its thousands or millions in English, such as "11 thousand"' : `"${inEnglish}"`;
    return `"${unit}" belongs to the number and is no unit; write ${example}`;
  }
  const isShare = isPercent(unit) && !english.percent.some((word) => text.includes(word));
  const what = isShare ? `"${text}" is a share, in per cent` : `"${unit}" is a unit`;
  if (expected === undefined) {
    const orWhat = isShare ? 'give the question the unit "per cent"' : `give the question one, ${orNumber(unit)}`;
    return `${what}, but this question has no unit; ${orWhat}`;
  }
  if (isShare) return `${what}, but the unit of this question is "${expected}"; ask another question, in per cent`;
  const notThis = `"${unit}" is not the unit of this question, which is "${expected}"`;
  if (currencyOf(unit) !== null) return `${notThis}; ask another question, in that currency`;
  return `${notThis}; ask another question, ${orNumber(unit)}`;
}

/** A word that is not known may be one of a number: without "ezer", the Hungarian thousand, a figure is too small. */
function orNumber(unit: string): string {
  return `or leave "${unit}" out if it only says what is counted; a word that means thousands or the like is written in English`;
}

function fits(unit: string, expected: string | undefined): boolean {
  if (expected === undefined) return false;
  if (areOtherCurrencies(unit, expected)) return false;
  const known = unitWords(expected);
  return unitWords(unit).every((word) => known.includes(word));
}
