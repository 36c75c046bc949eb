import { expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import { words } from '../../../src/core/message/phrase.ts';
import { anna, figure, ministry, quote, said, saidWithin, statement } from './inlines.ts';
import { type Example, problemsOf, problemsOfBlocks } from './problems-of.ts';

const aboutTwoHundred = figure('mayor-houses', 'about 200');

const examples: readonly Example[] = [
  {
    branch: 'a figure of another speaker than the one beside it',
    faithful: said(anna, aboutTwoHundred),
    unfaithful: said(ministry, aboutTwoHundred),
    problem: `"about 200 — The ministry" is Anna Brook's, who is not named as its speaker`,
  },
  {
    branch: 'a speaker who is only named elsewhere in the phrase',
    faithful: said(anna, words('now '), aboutTwoHundred),
    unfaithful: said(ministry, anna, words(': '), aboutTwoHundred),
    problem: `"Anna Brook: about 200 — The ministry" is Anna Brook's, who is not named as its speaker`,
  },
  {
    branch: 'a speaker who is named by a role alone',
    faithful: {
      ...said(anna, aboutTwoHundred),
      speaker: [anna, field('actor', 'mayor', 'role', 'mayor of Riverside')],
    },
    unfaithful: said(field('actor', 'mayor', 'role', 'mayor of Riverside'), aboutTwoHundred),
    problem: `"about 200 — mayor of Riverside" is Anna Brook's, who is not named as its speaker`,
  },
  {
    branch: 'a speaker who is named by the title of its page',
    faithful: said(field('actor', 'river-post', 'name', 'River Post'), quote('post-own', 'words of post-own')),
    unfaithful: said(
      field('source', 'river-post', 'title', 'Barrier overtopped'),
      quote('post-own', 'words of post-own'),
    ),
    problem: `"words of post-own — Barrier overtopped" is River Post's, who is not named as its speaker`,
  },
  {
    branch: 'joint speakers, one of whom is not named',
    faithful: {
      ...said(anna, aboutTwoHundred, words(' and '), figure('ministry-houses', '300')),
      speaker: [anna, words(' and '), ministry],
    },
    unfaithful: said(anna, aboutTwoHundred, words(' and '), figure('ministry-houses', '300')),
    problem: `"about 200 and 300 — Anna Brook" is The ministry's, who is not named as its speaker`,
  },
  {
    branch: 'a joint that holds a digit',
    faithful: said(anna, aboutTwoHundred),
    unfaithful: { ...said(anna, aboutTwoHundred), joint: ' 7 — ' },
    problem: 'our own words hold a digit: " 7 — "',
  },
  {
    branch: 'plain words within what is said',
    faithful: said(anna, aboutTwoHundred, words(' houses')),
    unfaithful: said(anna, aboutTwoHundred, words(' of 900 houses')),
    problem: 'our own words hold a digit: " of 900 houses"',
  },
  {
    branch: "a speaker's name",
    faithful: said(anna, aboutTwoHundred),
    unfaithful: said(field('actor', 'mayor', 'name', 'Mayor Brook'), aboutTwoHundred),
    problem: '"Mayor Brook" does not stand in actor mayor, name',
  },
  {
    branch: 'words after the name of a speaker',
    faithful: { ...said(anna, aboutTwoHundred), speaker: [anna, words(', mayor')] },
    unfaithful: { ...said(anna, aboutTwoHundred), speaker: [anna, words(', 48')] },
    problem: 'our own words hold a digit: ", 48"',
  },
  {
    branch: 'a statement that names its speaker by an alias',
    faithful: saidWithin(anna, statement('mayor-houses', 'Mayor Brook put the flooded houses at about 200.')),
    unfaithful: saidWithin(anna, statement('mayor-silent', 'Somebody said something.')),
    problem: '"Somebody said something." does not name Anna Brook',
  },
  {
    branch: 'a statement that names its speaker in capital letters',
    faithful: saidWithin(ministry, statement('ministry-houses', 'The ministry counted 300 houses.')),
    unfaithful: saidWithin(ministry, quote('ministry-houses', 'words of ministry-houses')),
    problem: '"words of ministry-houses" does not name The ministry',
  },
  {
    branch: 'a speaker who is named by our own words beside a figure',
    faithful: saidWithin(anna, anna, words(': '), aboutTwoHundred),
    unfaithful: saidWithin(anna, aboutTwoHundred),
    problem: '"about 200" does not name Anna Brook',
  },
  {
    branch: 'a speaker who is named only in what is quoted',
    faithful: said(anna, quote('mayor-signed', 'signed: Anna Brook')),
    unfaithful: saidWithin(anna, quote('mayor-signed', 'signed: Anna Brook')),
    problem: '"signed: Anna Brook" does not name Anna Brook',
  },
  {
    branch: 'a statement',
    faithful: said(anna, statement('mayor-spoke', 'Anna Brook spoke.')),
    unfaithful: said(anna, statement('mayor-spoke', 'Anna Brook shouted.')),
    problem: '"Anna Brook shouted." does not stand in the statement of mayor-spoke',
  },
  {
    branch: 'a statement without its full stop',
    faithful: saidWithin(anna, statement('mayor-spoke', 'Anna Brook spoke')),
    unfaithful: saidWithin(anna, statement('mayor-spoke', 'Anna Brook spok')),
    problem: '"Anna Brook spok" does not stand in the statement of mayor-spoke',
  },
  {
    branch: 'a quote',
    faithful: said(anna, quote('mayor-houses', 'about 200 houses')),
    unfaithful: said(anna, quote('mayor-houses', '200 houses')),
    problem: '"200 houses" does not stand in the quote of mayor-houses',
  },
  {
    branch: 'a claim that does not exist',
    faithful: said(anna, quote('mayor-houses', 'about 200 houses')),
    unfaithful: said(anna, quote('mayor-hoses', 'about 200 houses')),
    problem: '"about 200 houses" names no claim of this dossier',
  },
  {
    branch: 'a figure',
    faithful: said(anna, aboutTwoHundred),
    unfaithful: said(anna, figure('mayor-houses', '200')),
    problem: '"200" does not stand in the value of mayor-houses',
  },
  {
    branch: 'an end of a figure that has no top',
    faithful: said(anna, { kind: 'figure', of: 'mayor-diesel', text: '20 or more', end: 'high' }),
    unfaithful: said(anna, { kind: 'figure', of: 'mayor-diesel', text: '20 or more', end: 'low' }),
    problem: '"20 or more" does not stand in the value of mayor-diesel',
  },
  {
    branch: 'an end of a part',
    faithful: said(ministry, { kind: 'figure', of: 'ministry-losses', text: '3,000', part: 'wounded', end: 'high' }),
    unfaithful: said(ministry, { kind: 'figure', of: 'ministry-losses', text: '3,000', end: 'high' }),
    problem: '"3,000" does not stand in the value of ministry-losses',
  },
  {
    branch: 'a category by its label',
    faithful: said(anna, figure('mayor-barrier', 'wide open')),
    unfaithful: said(anna, figure('mayor-barrier', 'shut')),
    problem: '"shut" does not stand in the value of mayor-barrier',
  },
  {
    branch: 'yes or no',
    faithful: said(anna, figure('mayor-warned', 'yes')),
    unfaithful: said(anna, figure('mayor-warned', 'no')),
    problem: '"no" does not stand in the value of mayor-warned',
  },
  {
    branch: 'a date as a value',
    faithful: said(anna, figure('mayor-opened', '2 March 2031')),
    unfaithful: said(anna, figure('mayor-opened', '3 March 2031')),
    problem: '"3 March 2031" does not stand in the value of mayor-opened',
  },
  {
    branch: 'a text as a value',
    faithful: said(anna, figure('mayor-cause', 'a burst pipe')),
    unfaithful: said(anna, figure('mayor-cause', 'a pipe')),
    problem: '"a pipe" does not stand in the value of mayor-cause',
  },
  {
    branch: 'no figure given',
    faithful: said(anna, figure('mayor-silent', 'no figure given')),
    unfaithful: said(anna, figure('mayor-silent', 'unstated')),
    problem: '"unstated" does not stand in the value of mayor-silent',
  },
  {
    branch: '"no" before what is counted where the value is no "none"',
    faithful: said(anna, figure('mayor-none', 'no'), words(' boats')),
    unfaithful: said(anna, figure('mayor-houses', 'no'), words(' houses')),
    problem: '"no" does not stand in the value of mayor-houses',
  },
  {
    branch: 'a value that the claim has not',
    faithful: said(anna, statement('mayor-spoke', 'Anna Brook spoke.')),
    unfaithful: said(anna, figure('mayor-spoke', '')),
    problem: '"" does not stand in the value of mayor-spoke',
  },
  {
    branch: 'one part of a value',
    faithful: said(ministry, figure('ministry-losses', '3,000', 'wounded')),
    unfaithful: said(ministry, figure('ministry-losses', '3,000', 'killed')),
    problem: '"3,000" does not stand in the value of ministry-losses',
  },
  {
    branch: 'a part of a value that has no such part',
    faithful: said(ministry, figure('ministry-losses', 'about 1,000', 'killed')),
    unfaithful: said(ministry, figure('ministry-losses', '', 'missing')),
    problem: '"" does not stand in the value of ministry-losses',
  },
  {
    branch: 'a part of a value without parts',
    faithful: said(anna, aboutTwoHundred),
    unfaithful: said(anna, figure('mayor-houses', 'about 200', 'killed')),
    problem: '"about 200" does not stand in the value of mayor-houses',
  },
];

it.each(examples)('passes what is said, and finds $branch', ({ faithful, unfaithful, problem }) => {
  expect(problemsOf(faithful)).toEqual([]);
  expect(problemsOf(unfaithful)).toEqual([problem]);
});

it('finds a speaker who stands in the same phrase, but not beside the figure', () => {
  const phrase = [anna, words(' spoke, and '), said(ministry, aboutTwoHundred)];
  expect(problemsOfBlocks([{ kind: 'paragraph', text: phrase }])).toEqual([
    `"about 200 — The ministry" is Anna Brook's, who is not named as its speaker`,
  ]);
});
