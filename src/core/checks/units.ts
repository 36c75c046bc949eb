import { english } from '../figure/lexicon-en.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';

/** A unit written in a figure is the question's unit, or a word of it. */
export const units = {
  name: 'units',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (value === undefined || question === null || !takesFigures(question)) return [];
      const figures = typeof value === 'string' ? [{ text: value, path: ['value'] }] : partsOf(value.parts);
      return figures.flatMap(({ text, path }) => {
        // A figure that ends in a digit has no unit.
        if (/^[^$€£¥]*\d$/.test(text)) return [];
        const result = parseFigure(text, files.dossier.policy);
        if (!result.ok || result.figure.unit === null || fits(result.figure.unit, question.unit)) return [];
        return findingIn(placed, path, misfit(result.figure.unit, question.unit), [['answers']]);
      });
    });
  },
  good: [
    {
      questions: {
        pumps: { unit: 'water pumps' },
        guns: { unit: 'guns' },
        share: { measure: 'level', unit: 'per cent' },
      },
      claims: [
        { answers: 'pumps', value: 'at least 12 pumps' },
        { answers: 'pumps', value: '1 pump' },
        { answers: 'guns', value: '1 gun' },
        { answers: 'share', value: '40%' },
      ],
    },
  ],
  bad: [
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

function partsOf(parts: Readonly<Record<string, string>>) {
  return Object.entries(parts).map(([scope, text]) => ({ text, path: ['value', 'parts', scope] }));
}

function misfit(unit: string, expected: string | undefined): string {
  if (expected === undefined)
    return `"${unit}" is a unit, but this question has no unit; leave it out, or give the question one`;
  return `"${unit}" is not the unit of this question, which is "${expected}"; leave it out, or ask another question`;
}

function fits(unit: string, expected: string | undefined): boolean {
  if (expected === undefined) return false;
  const known = wordsOf(expected);
  return wordsOf(unit).every((word) => known.includes(word));
}

/** The words of a unit in the singular: "pumps" as "pump". */
function wordsOf(unit: string): string[] {
  const words = english.percent.includes(unit.toLowerCase()) ? '%' : unit.toLowerCase();
  return words.split(/\s+/u).map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}
