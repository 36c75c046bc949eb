import { expect, it } from 'vitest';
import { flipLines, settlesLines } from '../../../src/core/answers/flip-lines.ts';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The flip of a question that is answered so. */
function flipOf(claims: readonly ShortClaim[], question: ShortQuestion = {}): string[] {
  const answers = claims.map((claim) => ({ answers: 'houses', 'as-of': '2031-03-04', ...claim }));
  const difference = differenceOn(dossierOf({ questions: { houses: question }, claims: answers }), 'houses');
  if (difference === null) throw new Error('it is answered');
  return flipLines(difference, {}, english).map(textOf);
}

const mayor = { chain: ['mayor'] };
const army = { chain: ['army'] };

it.each<[string, ShortClaim, ShortClaim, string]>([
  [
    'agreement',
    { ...mayor, value: 'about 200' },
    { ...army, value: 'exactly 240' },
    'If “about” allowed ±20 %, about 200 (Mayor) would agree with what Army says.',
  ],
  [
    'compatibility',
    { ...mayor, value: 'about 200' },
    { ...army, value: 'at least 240' },
    'If “about” allowed ±20 %, about 200 (Mayor) would be compatible with what Army says.',
  ],
  [
    'a conflict',
    { ...mayor, value: 'about 200' },
    { ...army, value: 'exactly 210' },
    'If “about” allowed less than ±5 %, about 200 (Mayor) would conflict with what Army says.',
  ],
])('a flip to %s is a sentence', (_, one, other, sentence) => {
  expect(flipOf([one, other]).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([sentence]);
});

it('names no speaker on both sides', () => {
  const said = '2031-03-04';
  const differ = [
    { ...mayor, value: 'about 200', said },
    { ...mayor, value: 'exactly 240', said },
  ];
  expect(flipOf(differ, { settles: 'a list' })).toEqual([]);
});

it('what would settle a question is told where its record names it', () => {
  const { questions } = dossierOf({ questions: { houses: { settles: 'a list' }, pumps: {} } });
  const lines = [...questions.values()].flatMap((question) => settlesLines(question, english));
  expect(lines.map(textOf)).toEqual(['Would settle it: a list.']);
});
