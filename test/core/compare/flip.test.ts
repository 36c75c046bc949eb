import { describe, expect, it } from 'vitest';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { day, difference } from './ruling.ts';

/** The flip of two figures that two speakers give for one day. */
function flipOf(first: string, second: string, change: ShortClaim = {}, measure: 'level' | 'cumulative' = 'level') {
  const base = { answers: 'pumps', 'as-of': '2031-03-04', ...change };
  const dossier = dossierOf({
    questions: { pumps: { measure } },
    claims: [
      { ...base, id: 'first', chain: ['mayor'], value: first },
      { ...base, modality: 'asserted', id: 'second', chain: ['ministry'], value: second },
    ],
  });
  const question = dossier.questions.get('pumps');
  const flip = question === undefined ? null : (differenceOf(question, [...dossier.claims.values()])?.flip ?? null);
  if (flip === null) return null;
  const { claim, other, direction, fraction, beyond, to } = flip;
  return [claim.id, other.id, direction, Math.round(fraction * 10_000) / 100, beyond ? 'beyond' : 'at', to];
}

describe('what would reconcile two figures', () => {
  it.each([
    // Shown as: "would be compatible if 'about' allowed ±20 %".
    ['about 200', 'at least 240', ['first', 'second', 'wider', 20, 'at', 'compatible']],
    ['at least 240', 'about 200', ['second', 'first', 'wider', 20, 'at', 'compatible']],
    ['about 200', 'more than 240', ['first', 'second', 'wider', 20, 'beyond', 'compatible']],
    ['about 200', 'exactly 240', ['first', 'second', 'wider', 20, 'at', 'agree']],
    ['about 200', 'exactly 150', ['first', 'second', 'wider', 25, 'at', 'agree']],
    ['about 200', '150 to 170', ['first', 'second', 'wider', 15, 'at', 'compatible']],
    ['200', 'exactly 215', ['first', 'second', 'wider', 7.5, 'beyond', 'agree']],
    ['200', 'exactly 185', ['first', 'second', 'wider', 7.5, 'at', 'agree']],
    ['90', 'exactly 94.7', ['first', 'second', 'wider', 5.22, 'beyond', 'agree']],
    ['nearly 200', 'exactly 150', ['first', 'second', 'wider', 25, 'at', 'agree']],
    ['just over 200', 'exactly 250', ['first', 'second', 'wider', 25, 'at', 'agree']],
    ['reached 4,000', 'exactly 5,000', ['first', 'second', 'wider', 25, 'at', 'agree']],
    // Each hedge is changed alone, and the one that needs least is taken.
    ['about 200', 'about 300', ['second', 'first', 'wider', 26.67, 'at', 'compatible']],
    ['about 400', 'about 300', ['first', 'second', 'wider', 17.5, 'at', 'compatible']],
    // The width that the hedge has, but with the end included that is open now.
    ['about 70', 'more than 75', ['first', 'second', 'wider', 7.14, 'beyond', 'compatible']],
    ['about 90', 'more than 95', ['first', 'second', 'wider', 5.56, 'beyond', 'compatible']],
  ])('"%s" and "%s"', (first, second, expected) => {
    expect(flipOf(first, second)).toEqual(expected);
  });

  it.each([
    ['a bare number hides at most half of its last digit', '240', 'exactly 246'],
    ['and not just past that half', '210', 'exactly 215'],
    ['in spite of the error that binary fractions leave', '220', 'exactly 225'],
    ['a number without a rounded digit hides nothing', '243', 'exactly 244'],
    ['not even a fraction', '243', 'exactly 243.4'],
    ['no hedge allows more than all of the number', 'about 200', 'exactly 500'],
    ['nor just past it', 'about 200', 'more than 400'],
    ['"nearly" is below, whatever it allows', 'nearly 200', 'exactly 300'],
    ['"nearly" never reaches the number', 'nearly 200', 'exactly 200'],
    ['"just over" is above, whatever it allows', 'just over 200', 'exactly 100'],
    ['"just over" never is the number', 'just over 200', 'exactly 200'],
    ['the width of words such as "at least" is not a policy', 'at least 240', 'fewer than 200'],
    ['nor is that of a range', '100 to 120', '130 to 140'],
    ['nor that of a vague word', 'dozens', 'hundreds'],
  ])('nothing would: %s ("%s", "%s")', (_, first, second) => {
    expect(flipOf(first, second)).toBeNull();
  });
});

describe('what would set two figures at odds', () => {
  it.each([
    ['about 200', 'exactly 210', ['first', 'second', 'narrower', 5, 'beyond', 'conflict']],
    ['about 200', 'exactly 190', ['first', 'second', 'narrower', 5, 'beyond', 'conflict']],
    ['200', 'exactly 205', ['first', 'second', 'narrower', 2.5, 'at', 'conflict']],
    ['200', 'exactly 195', ['first', 'second', 'narrower', 2.5, 'beyond', 'conflict']],
    ['about 200', 'at least 210', ['first', 'second', 'narrower', 5, 'beyond', 'conflict']],
    ['about 200', 'more than 210', ['first', 'second', 'narrower', 5, 'at', 'conflict']],
    // The width that the hedge has, and just below it.
    ['about 200', 'at least 220', ['first', 'second', 'narrower', 10, 'beyond', 'conflict']],
    ['123,450', 'exactly 123,449', ['first', 'second', 'narrower', 0, 'beyond', 'conflict']],
  ])('"%s" and "%s"', (first, second, expected) => {
    expect(flipOf(first, second)).toEqual(expected);
  });

  it.each([
    ['the number itself stays', '200', 'exactly 200'],
    ['the number itself stays, whatever the hedge', 'about 200', 'exactly 200'],
    ['no hedge has a policy', 'at least 200', 'exactly 240'],
  ])('nothing would: %s ("%s", "%s")', (_, first, second) => {
    expect(flipOf(first, second)).toBeNull();
  });
});

it.each(['denied', 'predicted', 'unconfirmed', 'retracted'] as const)(
  'a claim that is %s flips nothing',
  (modality) => {
    expect(flipOf('about 200', 'at least 240', { modality })).toBeNull();
    expect(flipOf('about 200', 'exactly 210', { modality })).toBeNull();
  },
);

it('a figure beside a denial flips nothing', () => {
  expect(flipOf('at least 240', 'about 245', { modality: 'denied' })).toBeNull();
  expect(flipOf('at least 240', 'exactly 245', { modality: 'denied' })).toBeNull();
});

it('figures of two times flip nothing', () => {
  const claim = { answers: 'pumps', value: 'about 200', chain: ['mayor'], ...day };
  const later = { answers: 'pumps', value: 'exactly 240', chain: ['ministry'], 'as-of': '2031-04-30' };
  expect(difference({ measure: 'level' }, { claims: [claim, later] }).flip).toBeNull();
});

it('figures that may be of one time or of two flip as those of one do', () => {
  const flips = ['2031-03-04', '2031-03-04/2031-04-30'].map((asOf) =>
    flipOf('about 200', 'exactly 240', { 'as-of': asOf }),
  );
  expect(flips[0]).not.toBeNull();
  expect(flips[1]).toEqual(flips[0]);
});

describe('of several changes that are equally small', () => {
  const flipAmong = (...values: string[]) => {
    const { flip } = difference(
      { measure: 'level' },
      {
        claims: values.map((value, index) => {
          const id = `claim-${index}`;
          return { id, answers: 'pumps', chain: [`speaker-${index}`], value, ...day };
        }),
      },
    );
    return [flip?.claim.id, flip?.other.id, flip?.beyond];
  };

  it('one at its width comes before one that is just past it', () => {
    expect(flipAmong('about 200', 'more than 240', 'at least 240')).toEqual(['claim-0', 'claim-2', false]);
    expect(flipAmong('about 200', 'at least 240', 'more than 240')).toEqual(['claim-0', 'claim-1', false]);
  });

  it('the ids decide: of the claim, and then of the one that it is compared with', () => {
    expect(flipAmong('about 200', 'exactly 240', 'exactly 160')).toEqual(['claim-0', 'claim-1', false]);
    expect(flipAmong('exactly 240', 'about 200', 'about 200')).toEqual(['claim-1', 'claim-0', false]);
  });
});
