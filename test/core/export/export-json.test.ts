import { describe, expect, it } from 'vitest';
import { exportJson } from '../../../src/core/export/export-json.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { pumps: { unit: 'pumps', measure: 'level', settles: 'the register' } },
  sources: {
    copy: {
      syndicates: 'river-post',
      claims: [
        { id: 'a', chain: ['wire', 'mayor'], answers: 'pumps', value: 'more than 20' },
        { id: 'b', chain: ['ministry'], answers: 'pumps', value: 'fewer than 10', 'as-of': '2031-03-01/..' },
        { id: 'c', chain: ['army'], answers: 'pumps', value: '900', rank: 'deprecated', reason: 'misread' },
      ],
    },
  },
});
const exported = exportJson(dossier, english);
const claim = (id: string) => exported.claims.find((row) => row.id === id);

describe('a claim as data', () => {
  it('has the whole chain, from the page to the origin', () => {
    expect(claim('a')).toMatchObject({
      publisher: 'Copy',
      chain: ['Copy', 'River Post', 'Wire', 'Mayor'],
      chainIds: ['copy', 'river-post', 'wire', 'mayor'],
      origin: 'Mayor',
      originId: 'mayor',
    });
  });

  it('has no bound where there is none, and says whether the bound itself is meant', () => {
    expect(claim('a')?.value).toEqual({
      text: 'more than 20',
      low: 20,
      high: null,
      lowOpen: true,
      highOpen: true,
      parts: null,
    });
    expect(claim('b')?.value).toMatchObject({ low: 0, high: 10, lowOpen: false, highOpen: true });
  });
});

describe('a difference as data', () => {
  const [difference] = exported.differences;

  it('has its verdict, its counts and its reasons', () => {
    expect(difference).toMatchObject({
      question: 'pumps',
      verdict: 'not-comparable',
      claims: ['a', 'b'],
      origins: { outlets: 1, min: 2, max: 2, text: '1 outlet · 2 origins' },
    });
    expect(difference?.reasons.at(-1)).toBe('Would settle it: the register.');
  });

  it('has everything that the verdict follows from', () => {
    expect(difference?.proof).toMatchObject({
      comparands: [
        { claims: ['a'], low: 20, high: null, ourArithmetic: false, asOf: null },
        { claims: ['b'], low: 0, high: 10, ourArithmetic: false, asOf: ['2031-03-01', null] },
      ],
      pairs: [{ a: 'a', b: 'b', verdict: 'not-comparable' }],
      decided: { a: 'a', b: 'b', verdict: 'not-comparable' },
      wouldSettle: 'the register',
      setAside: [{ claim: 'c', why: 'deprecated' }],
      policy: dossier.policy,
    });
  });
});
