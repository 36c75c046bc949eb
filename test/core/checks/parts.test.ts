import { describe, expect, it } from 'vitest';
import { cycleText, findCycles } from '../../../src/core/checks/find-cycles.ts';
import { numbersInText } from '../../../src/core/checks/numbers-in-text.ts';
import { pathText } from '../../../src/core/checks/path-text.ts';
import { unknownId } from '../../../src/core/checks/unknown-id.ts';

describe('the numbers of a text', () => {
  it.each([
    ['1,200 houses at 1.2 million dollars', ['1,200=1200', '1.2 million=1200000']],
    ['two hundred and fifty people, twenty-five dozen', ['two hundred and fifty=250', 'twenty-five dozen=300']],
    ['M1989 and 170mm guns, 25ft-long, T-72', ['m1989=', '170mm=170', '25ft-long=25', 't-72=72']],
    [
      '3-4 days, 2–3 million, mid-2031, the 1990s, 27th',
      ['3-4=3', '3-4=4', '2=2', '3 million=3000000', 'mid-2031=2031', '1990s=1990', '27th=27'],
    ],
    ['$5bn, $5, 40%, 7:30, 5m', ['$5bn=5000000000 5', '$5=5', '40=40', '7=7', '30=30', '5m=5000000 5']],
    ['no one, one of the axes, one another, the one who', ['one=1']],
    ['a dozen, dozens of guns, ten-day, two-thirds', ['dozen=12', 'dozens=', 'ten-day=10', 'two-thirds=2']],
    ['someone phoned a tenant; often, weight, constructor', []],
  ])('are read from "%s"', (text, numbers) => {
    expect(numbersInText(text).map((number) => `${number.text}=${number.values.join(' ')}`)).toEqual(numbers);
  });
});

it('finds every cycle once', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'a']],
    ['c', ['c']],
    ['d', ['a', 'nothing']],
  ]);
  expect(findCycles(graph).map(cycleText)).toEqual(['c → c', 'a → b → a']);
});

it('says what an id that does not resolve could have been', () => {
  expect(unknownId('a', { a: 1 }, 'an actor')).toBeNull();
  expect(unknownId('constructor', { mayor: 1 }, 'an actor')).toBe('"constructor" is not an actor; there are mayor');
  const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, i) => [`x${i}`, i]));
  expect(unknownId('zebra', many(12), 'an actor')).toMatch(/x10, x11$/);
  expect(unknownId('zebra', many(13), 'an actor')).toMatch(/x11 and 1 more$/);
  expect(unknownId('zebra', {}, 'an actor')).toBe('"zebra" is not an actor; there is none');
});

it('writes paths as people read them', () => {
  expect(pathText(['claims', 3, 'value', 'parts', 'diesel'])).toBe('claims[3].value.parts.diesel');
  expect(pathText([])).toBe('');
});
