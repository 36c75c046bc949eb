import { describe, expect, it } from 'vitest';
import { positionsOf, standsOf } from '../../../src/core/compare/positions.ts';
import { dossierOf } from '../../support/dossiers.ts';

const houses = { answers: 'houses', chain: ['mayor'] };

function claimsOf(sources: NonNullable<Parameters<typeof dossierOf>[0]>['sources']) {
  return [...dossierOf({ questions: { houses: {} }, ...(sources === undefined ? {} : { sources }) }).claims.values()];
}

function shownOf(claims: ReturnType<typeof claimsOf>) {
  return positionsOf(claims).map(({ origin, claims: own }) => [origin, ...own.map(({ id }) => id)]);
}

describe('positions', () => {
  const claims = claimsOf({
    post: {
      published: '2031-03-09',
      claims: [
        { ...houses, id: 'published-9', value: '200' },
        { ...houses, id: 'said-8', value: '300', said: '2031-03-08' },
        { ...houses, id: 'as-of-1', value: '100', said: '2031-03-08', 'as-of': '2031-03-01' },
        { ...houses, id: 'b-tie', value: '110', 'as-of': '2031-03-01' },
        { ...houses, id: 'ministry-10', chain: ['wire', 'ministry'], value: '400', 'as-of': '2031-03-10' },
        { ...houses, id: 'wire-says', chain: ['wire'], value: '400', 'as-of': '2031-03-04/..' },
      ],
    },
    undated: { published: null, claims: [{ ...houses, id: 'a-undated', value: '900' }] },
  });

  it('gather what one origin says, the newest first: as of, else said, else published; then by id', () => {
    expect(shownOf(claims)).toEqual([
      ['ministry', 'ministry-10'],
      ['mayor', 'published-9', 'said-8', 'as-of-1', 'b-tie', 'a-undated'],
      ['wire', 'wire-says'],
    ]);
    expect(shownOf(claims.toReversed())).toEqual(shownOf(claims));
  });

  it('say where each moment is from', () => {
    const stands = standsOf(claims);
    const fieldOf = (id: string) => {
      const claim = claims.find((one) => one.id === id);
      return claim === undefined ? undefined : stands.get(claim)?.field;
    };
    expect(['published-9', 'said-8', 'as-of-1', 'a-undated'].map(fieldOf)).toEqual([
      'published',
      'said',
      'as-of',
      undefined,
    ]);
  });
});

describe('a copy', () => {
  const article = { id: 'first', ...houses, value: '300' };

  it('stands for the day on which the article first appeared, and one that says so again for its own', () => {
    const claims = claimsOf({
      post: { published: '2031-03-02', claims: [article] },
      again: { publisher: 'post', published: '2031-03-20', claims: [{ ...article, id: 'repeated' }] },
      reprint: { published: '2031-03-08', syndicates: 'post', claims: [{ ...article, id: 'copied' }] },
      open: { published: null, syndicates: 'post', claims: [{ ...article, id: 'copied-when' }] },
    });
    const stands = standsOf(claims);
    expect(claims.map((claim) => [claim.id, stands.get(claim)?.moment.edtf, stands.get(claim)?.page.id])).toEqual([
      ['first', '2031-03-02', 'post'],
      // The copy of 8 March may be of either article: the earlier is taken.
      ['repeated', '2031-03-08', 'reprint'],
      ['copied', '2031-03-02', 'post'],
      ['copied-when', '2031-03-02', 'post'],
    ]);
  });

  it('dates an article that is not dated itself', () => {
    const claims = claimsOf({
      post: { published: null, claims: [article] },
      reprint: { published: '2031-03-08', syndicates: 'post', claims: [{ ...article, id: 'copied' }] },
    });
    const stands = standsOf(claims);
    expect(claims.map((claim) => stands.get(claim)?.page.id)).toEqual(['reprint', 'reprint']);
  });
});
