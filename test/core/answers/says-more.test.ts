import { expect, it } from 'vitest';
import { quoteSaysMore, statementHoldsValue } from '../../../src/core/answers/says-more.ts';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { dossierOf } from '../../support/dossiers.ts';

it.each([
  ['all of whose words the statement has', 'about 200 houses', 'The mayor counted about 200 houses.', false],
  ['whatever their order, capitals and accents', 'Houses: about 200', 'About 200 HOUSÉS, the mayor said.', false],
  ['of which one word is missing', 'nearly 200 houses', 'The mayor counted 200 houses.', true],
  ['whose “not” is missing', 'not 200 houses', 'The mayor counted 200 houses.', true],
  ['of another number', '201 houses', 'The mayor counted 200 houses.', true],
  ['in another language', '约200间房屋', 'The mayor counted about 200 houses.', true],
])('a quote %s', (_, quote, statement, saysMore) => {
  expect(quoteSaysMore({ quote, statement })).toBe(saysMore);
});

it.each<[string, Partial<ShortClaim>, string, boolean]>([
  ['a figure as it is written', { value: 'about 200' }, 'He put it at about 200.', true],
  ['a figure under another hedge', { value: 'at least 200' }, 'He counted 200 or more.', true],
  ['a figure in words', { value: '12' }, 'He counted twelve.', true],
  ['no figure', { value: '12' }, 'He counted them.', false],
  ['one end of a range', { value: '12-14' }, 'He counted 12.', false],
  ['both ends of a range', { value: '12-14' }, 'He counted between 12 and 14.', true],
  ['one of two parts', { value: { parts: { killed: '3', wounded: '5' }, all: false } }, 'He counted 3 killed.', false],
  [
    'each part',
    { value: { parts: { killed: '3', wounded: '5' }, all: false } },
    'He counted 3 killed and 5 wounded.',
    true,
  ],
])('a statement that gives %s', (_, claim, statement, holds) => {
  const dossier = dossierOf({
    questions: { losses: { scopes: { killed: {}, wounded: {} } } },
    claims: [{ id: 'c', answers: 'losses', statement, ...claim }],
  });
  const { value } = dossier.claims.get('c') ?? { value: null };
  expect(value).not.toBeNull();
  expect(statementHoldsValue({ value, statement }, 'en')).toBe(holds);
});

it('what is no number the statement tells in its own words', () => {
  expect(statementHoldsValue({ value: null, statement: 'He spoke.' }, 'en')).toBe(true);
});
