import { expect, it } from 'vitest';
import { anna, arithmetic, figure, ministry, said, width } from './inlines.ts';
import { type Example, problemsOf } from './problems-of.ts';

const wrongWidth = (text: string) => `"${text}" does not stand in a width of the policy or a flip`;
/** 2031-03-10. */
const tenthOfMarch = 22_348;

const examples: readonly Example[] = [
  {
    branch: 'the range of a figure',
    faithful: said(anna, arithmetic('interval', ['mayor-houses'], '180–220')),
    unfaithful: said(anna, arithmetic('interval', ['mayor-houses'], '190–210')),
    problem: '"190–210" does not stand in arithmetic over mayor-houses',
  },
  {
    branch: 'the range of one part',
    faithful: said(ministry, arithmetic('interval', ['ministry-losses'], '900–1,100', 'killed')),
    unfaithful: said(ministry, arithmetic('interval', ['ministry-losses'], '900–1,100', 'wounded')),
    problem: '"900–1,100" does not stand in arithmetic over ministry-losses',
  },
  {
    branch: 'a range shown as a sum',
    faithful: said(anna, arithmetic('interval', ['mayor-houses'], '180–220')),
    unfaithful: said(anna, arithmetic('sum', ['mayor-houses'], '180–220')),
    problem: '"180–220" does not stand in arithmetic over mayor-houses',
  },
  {
    branch: 'the range of a value that is no number',
    faithful: said(anna, figure('mayor-cause', 'a burst pipe')),
    unfaithful: said(anna, arithmetic('interval', ['mayor-cause'], 'any number')),
    problem: '"any number" does not stand in arithmetic over mayor-cause',
  },
  {
    branch: 'the sum of the parts of a value',
    faithful: said(ministry, arithmetic('sum', ['ministry-losses'], '3,750 to under 4,250')),
    unfaithful: said(ministry, arithmetic('interval', ['ministry-losses'], '3,750 to under 4,250')),
    problem: '"3,750 to under 4,250" does not stand in arithmetic over ministry-losses',
  },
  {
    branch: 'a declared sum',
    faithful: said(anna, arithmetic('sum', ['mayor-diesel', 'mayor-electric'], 'at least 50')),
    unfaithful: said(anna, arithmetic('sum', ['mayor-diesel', 'mayor-electric'], '50')),
    problem: '"50" does not stand in arithmetic over mayor-diesel and mayor-electric',
  },
  {
    branch: 'a sum that nobody declared',
    faithful: said(anna, arithmetic('sum', ['mayor-diesel', 'mayor-electric'], 'at least 50')),
    unfaithful: said(anna, arithmetic('sum', ['mayor-electric', 'mayor-diesel'], 'at least 50')),
    problem: '"at least 50" does not stand in arithmetic over mayor-electric and mayor-diesel',
  },
  {
    branch: 'a range over several claims',
    faithful: said(anna, arithmetic('interval', ['mayor-diesel'], '20 or more')),
    unfaithful: said(anna, arithmetic('interval', ['mayor-diesel', 'mayor-electric'], '20 or more')),
    problem: '"20 or more" does not stand in arithmetic over mayor-diesel and mayor-electric',
  },
  {
    branch: 'a sum, one term of which does not exist',
    faithful: said(anna, arithmetic('interval', ['mayor-diesel'], '20 or more')),
    unfaithful: said(anna, arithmetic('interval', ['mayor-diesel', 'mayor-coal'], '20 or more')),
    problem: '"20 or more" does not stand in arithmetic over mayor-diesel and mayor-coal',
  },
  {
    branch: 'the width of a hedge',
    faithful: width({ policy: 'nearly' }, '10\u00A0%'),
    unfaithful: width({ policy: 'bare' }, '10\u00A0%'),
    problem: wrongWidth('10\u00A0%'),
  },
  {
    branch: 'the lesser of two widths',
    faithful: width({ policy: 'about', index: 0 }, '5\u00A0%'),
    unfaithful: width({ policy: 'about', index: 0 }, '10\u00A0%'),
    problem: wrongWidth('10\u00A0%'),
  },
  {
    branch: 'the greater of two widths',
    faithful: width({ policy: 'about', index: 1 }, '10\u00A0%'),
    unfaithful: width({ policy: 'about', index: 1 }, '5\u00A0%'),
    problem: wrongWidth('5\u00A0%'),
  },
  {
    branch: 'the width at which a verdict flips',
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.6\u00A0%'),
    problem: wrongWidth('11.6\u00A0%'),
  },
  {
    branch: "a width of another claim's hedge",
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses' }, '11.7\u00A0%'),
    problem: wrongWidth('11.7\u00A0%'),
  },
  {
    branch: 'a flip on another question',
    faithful: width({ flip: 'ministry-houses', question: 'houses' }, '11.7\u00A0%'),
    unfaithful: width({ flip: 'ministry-houses', question: 'losses' }, '11.7\u00A0%'),
    problem: wrongWidth('11.7\u00A0%'),
  },
  {
    branch: 'a flip without an origin',
    faithful: width({ flip: 'mayor-houses', question: 'houses', without: 'ministry' }, '27.5\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses' }, '27.5\u00A0%'),
    problem: wrongWidth('27.5\u00A0%'),
  },
  {
    branch: 'a flip as of a day',
    faithful: width({ flip: 'mayor-houses', question: 'houses', asOf: tenthOfMarch }, '42.5\u00A0%'),
    unfaithful: width({ flip: 'mayor-houses', question: 'houses', asOf: tenthOfMarch + 10 }, '42.5\u00A0%'),
    problem: wrongWidth('42.5\u00A0%'),
  },
];

it.each(examples)('passes what follows from the record, and finds $branch', ({ faithful, unfaithful, problem }) => {
  expect(problemsOf(faithful)).toEqual([]);
  expect(problemsOf(unfaithful)).toEqual([problem]);
});

it('finds a sum with a term of another speaker', () => {
  const terms = ['mayor-diesel', 'ministry-diesel'];
  expect(problemsOf(said(anna, arithmetic('sum', terms, 'at least 45')))).toEqual([
    '"at least 45" does not stand in arithmetic over mayor-diesel and ministry-diesel',
    `"at least 45 — Anna Brook" is The ministry's, who is not named as its speaker`,
  ]);
});
