import { describe, expect, it } from 'vitest';
import { differenceOn, differencesOf, movedVerdicts } from '../../../src/core/query/differences.ts';
import type { Vantage } from '../../../src/core/query/vantage.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const day = { 'as-of': '2031-03-04' };
const dossier = dossierOf({
  questions: {
    quiet: {},
    barges: {},
    houses: {},
    pumps: {},
    shelters: { measure: 'level' },
  },
  sources: {
    post: {
      published: '2031-03-05',
      claims: [
        { id: 'barges-mayor', answers: 'barges', chain: ['mayor'], value: '20' },
        { id: 'houses-mayor', answers: 'houses', chain: ['mayor'], value: 'about 200', ...day },
        { id: 'houses-brigade', answers: 'houses', chain: ['brigade'], value: '210', ...day },
        { id: 'pumps-mayor', answers: 'pumps', chain: ['mayor'], value: 'at least 240', ...day },
        { id: 'note', chain: ['mayor'] },
      ],
    },
    herald: {
      published: '2031-03-10',
      claims: [
        { id: 'pumps-ministry', answers: 'pumps', chain: ['ministry'], value: 'about 200', ...day },
        { id: 'houses-union', answers: 'houses', chain: ['union'], value: 'exactly 300', ...day },
        { id: 'shelters-ministry', answers: 'shelters', chain: ['ministry'], value: '7', ...day },
        { id: 'shelters-mayor', answers: 'shelters', chain: ['mayor'], value: '7', 'as-of': '2031-02-04' },
      ],
    },
  },
});
const before = { asOf: momentOf('2031-03-06') };

function verdicts(vantage = {}) {
  return differencesOf(dossier, vantage).map(({ question, verdict }) => `${question.id}: ${verdict}`);
}

describe('the differences of a dossier', () => {
  it('are those of every answered question, worst first, then in its order', () => {
    expect(verdicts()).toEqual([
      'houses: conflict',
      'pumps: conflict',
      'shelters: not-comparable',
      'barges: single-source',
    ]);
  });

  it('are what they were on a day', () => {
    expect(verdicts(before)).toEqual(['houses: agree', 'barges: single-source', 'pumps: single-source']);
  });

  it('are remembered apart where only what was surely published counts', () => {
    const some = dossierOf({
      questions: { houses: {} },
      sources: {
        post: { published: '2031-03-01', claims: [{ answers: 'houses', chain: ['mayor'], value: '200' }] },
        year: { published: '2031', claims: [{ answers: 'houses', chain: ['union'], value: '900' }] },
      },
    });
    const asOf = momentOf('2031-03-06');
    const countOf = (vantage: Vantage) => differenceOn(some, 'houses', vantage)?.claims.length;
    expect([countOf({ asOf }), countOf({ asOf, surely: true }), countOf({ asOf })]).toEqual([2, 1, 2]);
  });

  it('are what they would be without an origin', () => {
    expect(verdicts({ without: 'union' })).toEqual([
      'pumps: conflict',
      'houses: agree',
      'shelters: not-comparable',
      'barges: single-source',
    ]);
    expect(verdicts({ without: 'mayor' })).toEqual([
      'houses: conflict',
      'pumps: single-source',
      'shelters: single-source',
    ]);
  });

  it('are computed once for each vantage, however many are asked for', () => {
    const first = differencesOf(dossier, before);
    expect(differencesOf(dossier, { asOf: momentOf('2031-03-06') })[0]).toBe(first[0]);
    expect(differencesOf(dossier, { ...before, without: 'union' })[0]).not.toBe(first[0]);
    for (let year = 1900; year < 1980; year++) differencesOf(dossier, { asOf: momentOf(String(year)) });
    expect(differencesOf(dossier, before)).toEqual(first);
  });

  it('know no correction that is not visible from their vantage', () => {
    const claim = { answers: 'pumps', chain: ['mayor'], value: '20' };
    const corrected = dossierOf({
      questions: { pumps: {} },
      sources: {
        post: { published: '2031-03-05', claims: [{ ...claim, id: 'first' }] },
        herald: { published: '2031-03-10', claims: [{ ...claim, id: 'second', value: '30', corrects: 'first' }] },
      },
    });
    const compared = (vantage = {}) => differenceOn(corrected, 'pumps', vantage)?.claims.map(({ id }) => id);
    expect([compared(), compared(before)]).toEqual([['second'], ['first']]);
  });

  it('can be asked for one by one', () => {
    expect(differenceOn(dossier, 'pumps')?.verdict).toBe('conflict');
    expect(differenceOn(dossier, 'pumps', before)?.verdict).toBe('single-source');
    expect(differenceOn(dossier, 'shelters', before)).toBeNull();
    expect(differenceOn(dossier, 'quiet')).toBeNull();
  });
});

describe('what moves between two vantages', () => {
  it('is every question whose verdict is another, in the order of the dossier', () => {
    expect(movedVerdicts(dossier, before, {})).toEqual([
      { question: 'houses', from: 'agree', to: 'conflict' },
      { question: 'pumps', from: 'single-source', to: 'conflict' },
      { question: 'shelters', from: null, to: 'not-comparable' },
    ]);
  });

  it('is what an origin alone decides', () => {
    expect(movedVerdicts(dossier, {}, { without: 'mayor' })).toEqual([
      { question: 'barges', from: 'single-source', to: null },
      { question: 'pumps', from: 'conflict', to: 'single-source' },
      { question: 'shelters', from: 'not-comparable', to: 'single-source' },
    ]);
    expect(movedVerdicts(dossier, {}, { without: 'nobody' })).toEqual([]);
  });
});
