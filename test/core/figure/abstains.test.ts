import { expect, it } from 'vitest';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { defaultPolicy } from '../../support/default-policy.ts';

/** Texts that are not one hedged quantity, by the reason. */
const texts = {
  composite: [
    '183 (13 US + 170 Afghan)',
    '649 + 255',
    '13 and 170',
    '13 US and 170 Afghan',
    '5/10',
    '3 * 4',
    '= 12',
    '5 soldiers, 6 officers',
  ],
  'two hedges': [
    'about at least 5',
    'at least about 5',
    'nearly over 300',
    'up to about 40',
    'at least 1,000 to 2,000',
    'nearly 5 to 10',
    'at least 200 or more',
    'up to 300 or more',
    'about 200 or fewer',
    'about several dozen',
    'nearly hundreds',
  ],
  'a hedge behind that bounds nothing': ['200-odd', '300 or more or fewer', '300++', '+300', 'or more'],
  'half a range': [
    'between 5',
    'between 5 to 10',
    'from 5',
    '5 to',
    'to 5',
    '5–',
    '–5',
    '5 to 6 to 7',
    '5-6-7',
    'between 5 and 6 and 7',
  ],
  'a range upside down': ['20 to 10', 'between ten and five', '2 million to 3', '10–5'],
  'a negative number': ['-5', '−5', 'minus 5', 'about -5', 'between -5 and 10', '-5 to 10', '$-5'],
  'too vague': ['dozens or hundreds', 'tens of hundreds', 'many', 'a couple', 'most', 'a few several', 'one or two'],
  'no number': [
    '',
    ' ',
    'about',
    'soldiers',
    'at least',
    'a',
    'an',
    'and',
    'constructor',
    '__proto__',
    'toString',
    'NaN',
    'infinity',
    '%',
    '$',
  ],
  'numbers that do not go together': [
    'one hundred and two hundred',
    'three thousand million',
    'three four',
    'two hundred hundred',
    'twenty thirty',
    'ten five',
    'two thousand three thousand',
    'five million-strong army',
    '2 million 300 thousand',
    'three thousand hundred',
    'twenty-one-two',
    'one zero',
  ],
  'odd digits': [
    '1.2.3',
    '10,00',
    '1,23',
    '1,2345',
    '12,345,67',
    '1e5',
    '0x10',
    '5th',
    '1980s',
    '½',
    '5km',
    '5constructor',
    '200.',
    '5 m',
    '1 00',
    '1000 000',
    '11.300',
    '5 11.300',
  ],
  'longer than any figure': [
    '12,345,678,901,234',
    '1234567890123456',
    '9'.repeat(400),
    `about ${'9'.repeat(400)}`,
    '10,000,000,000,000,000',
    '0.12345678901234567',
  ],
  'no share of a whole': ['three halves', 'a whole', 'five quarters', 'a quarter 2031', 'half past'],
  'a range that may share its thousands': ['1 to 10,000', '2-2,500', '1.5 to 2,000', 'between 10 and 120,000'],
  'a date': ['2031-03-04', '4 March 2031', '10:30'],
  'nothing fits': ['nearly 0', 'fewer than 0', 'just over 0'],
  'too many words': ['200 of the soldiers sent today', '200 of the soldiers that were sent'],
};
const all = Object.entries(texts).flatMap(([why, list]) => list.map((text) => ({ why, text })));

it.each(all)('abstains from $text: $why', ({ text }) => {
  const result = parseFigure(text, defaultPolicy);
  expect(result.ok).toBe(false);
  expect(result).toMatchObject({ reason: expect.stringContaining(`"${text}" is not a figure: `) });
});

it('has at least thirty texts', () => {
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(30);
});
