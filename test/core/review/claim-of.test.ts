import { expect, test } from 'vitest';
import { captureText } from '../../../src/core/quote/capture-text.ts';
import { fieldsByHand } from '../../../src/core/review/claim-fields.ts';
import { claimOf, unknownSpeakers } from '../../../src/core/review/claim-of.ts';
import {
  chainText,
  momentText,
  readChain,
  readMoment,
  readValue,
  valueText,
} from '../../../src/core/review/field-text.ts';
import { mergedFields } from '../../../src/core/review/merged-fields.ts';
import { actorNamed, type KnownActors, kindGuessed, proposeSpeaker } from '../../../src/core/review/speakers.ts';
import { statementStart } from '../../../src/core/review/statement-start.ts';

const actors: KnownActors = new Map([
  ['mayor-of-x', { name: 'Ann Example', aliases: ['the mayor of X'], kind: 'person' }],
  ['coast-wire', { name: 'Coast Wire', aliases: [], kind: 'agency' }],
]);
const known = { actors, claims: new Set(['barrier']) };
const capture = captureText('At least 300 homes and 40 barns are under water. At least 300 homes were there.');
const text = { capture, language: 'en', near: [0, 10] as const };

test('a claim has only the keys that say something, and its quote nearest to the draft', () => {
  const fields = {
    ...fieldsByHand('At least 300 homes', known),
    ...{
      statement: 'Ann Example put the homes at 300 or more.',
      chain: 'Coast Wire > the mayor of X',
      id: 'mayor-homes',
    },
  };
  expect(claimOf(fields, known, text)).toEqual({
    ok: true,
    claim: {
      id: 'mayor-homes',
      statement: 'Ann Example put the homes at 300 or more.',
      quote: 'At least 300 homes',
      at: [0, 18],
      chain: ['coast-wire', 'mayor-of-x'],
      modality: 'asserted',
    },
  });
  const later = claimOf(fields, known, { ...text, near: [49, 60] });
  expect(later.ok && later.claim.at).toEqual([49, 67]);
});

test('what is missing is named line by line', () => {
  const fields = {
    ...fieldsByHand('300 barns', known),
    id: 'barrier',
    chain: 'Cora Muster',
    answers: 'homes',
    modality: 'sure',
  };
  const built = claimOf(fields, known, text);
  expect(built.ok ? [] : built.problems.map(({ field }) => field)).toEqual([
    'statement',
    'id',
    'quote',
    'chain',
    'modality',
    'value',
  ]);
  expect(unknownSpeakers('coast-wire > Cora Muster + Ann Example', known)).toEqual(['Cora Muster']);
});

test('values, dates and chains read back what they show', () => {
  for (const value of [
    'at least 300',
    { parts: { killed: 'about 1,000', wounded: '3,000' }, all: true },
    { relative: 'twice as many', to: 'a-b' },
  ])
    expect(readValue(valueText(value))).toEqual(value);
  for (const moment of ['2031-03', { edtf: '2031-03-04', basis: "the text says 'on Friday'" }])
    expect(readMoment(momentText(moment))).toEqual(moment);
  expect(readMoment(' ')).toBe(null);
  expect(readChain(chainText(['coast-wire', ['ann', 'bob']]))).toEqual([['coast-wire'], ['ann', 'bob']]);
});

test.each([
  ['the ministry of the interior', 'office'],
  ["the region's water office", 'office'],
  ["the ministry's spokesman", 'person'],
  ['two unnamed officials', 'anonymous'],
  ['Coast Wire', 'agency'],
  ['River Post', 'outlet'],
  ['Dora Probe', 'person'],
])('%s is guessed to be of kind %s', (name, kind) => {
  expect(kindGuessed(name)).toBe(kind);
});

test('a new speaker is proposed as an actor, or as another name of one with the same last name', () => {
  expect(proposeSpeaker('the police', actors)).toEqual({
    kind: 'actor',
    id: 'police',
    name: 'the police',
    is: 'office',
  });
  expect(proposeSpeaker('Example', actors)).toEqual({ kind: 'alias', of: 'mayor-of-x', name: 'Example' });
  expect(proposeSpeaker('Gen. Example', actors)).toMatchObject({ kind: 'alias', of: 'mayor-of-x' });
  expect(proposeSpeaker('Bob Example', actors)).toMatchObject({ kind: 'actor', name: 'Bob Example' });
  expect(proposeSpeaker('a spokesman', actors)).toMatchObject({ id: 'spokesman', name: 'a spokesman', is: 'person' });
  expect(proposeSpeaker('Residents', actors)).toMatchObject({ name: 'residents', is: 'anonymous' });
  expect(proposeSpeaker('the Red Cross', actors)).toMatchObject({ name: 'Red Cross' });
  expect(actorNamed('The Mayor of X', actors)).toBe('mayor-of-x');
  expect(actorNamed('the mayor', actors)).toBe(null);
});

test('two figures of one speaker become parts of one claim, where one quote holds both', () => {
  const one = {
    ...fieldsByHand('At least 300 homes', known),
    chain: 'mayor-of-x',
    answers: 'lost',
    scope: 'homes',
    value: 'at least 300',
  };
  const other = { ...one, quote: '40 barns', scope: 'barns', value: '40' };
  const merged = mergedFields({ fields: one, at: [0, 18] }, { fields: other, at: [23, 31] }, capture);
  expect(merged).toMatchObject({
    quote: 'At least 300 homes and 40 barns',
    scope: '',
    value: 'homes: at least 300; barns: 40',
  });
  expect(
    mergedFields({ fields: one, at: [0, 18] }, { fields: { ...other, chain: 'coast-wire' }, at: [23, 31] }, capture),
  ).toBe(null);
  expect(
    mergedFields({ fields: one, at: [0, 18] }, { fields: { ...other, scope: 'homes' }, at: [23, 31] }, capture),
  ).toBe(null);
});

test('a sentence to begin with names the speaker and keeps the hedge', () => {
  const fields = { ...fieldsByHand('At least 300 homes are under water', known), chain: 'mayor-of-x' };
  expect(statementStart(fields, known, 'River Post')).toBe('Ann Example said that at least 300 homes are under water.');
  expect(statementStart({ ...fields, quote: 'We have enough' }, known, 'River Post')).toBe('');
  expect(statementStart({ ...fields, quote: 'the number of homes' }, known, 'River Post', 'She put ')).toBe('');
  const denied = { ...fields, quote: 'denied that the gate was open', modality: 'denied' };
  expect(statementStart(denied, known, 'River Post')).toBe('Ann Example denied that the gate was open.');
});
