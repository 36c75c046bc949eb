import { describe, expect, it } from 'vitest';
import { perhapsPublished, visibleClaims } from '../../../src/core/query/vantage.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

const dossier = dossierOf({
  sources: {
    early: { published: '2031-03-01', claims: [{ id: 'a', chain: ['mayor'] }] },
    week: { published: '2031-03-03/2031-03-07', claims: [{ id: 'b', chain: ['wire', 'ministry'] }] },
    open: { published: '../2031-03-06', claims: [{ id: 'c' }] },
    undated: { published: null, claims: [{ id: 'd', chain: ['mayor', 'ministry'] }] },
    late: { published: '2031-03-20', claims: [{ id: 'e', chain: ['mayor'] }] },
  },
});

describe('as of a day', () => {
  it.each<[string, string[], string[]]>([
    ['2031-02-28', ['c', 'd'], ['open', 'undated']],
    ['2031-03-01', ['a', 'c', 'd'], ['open', 'undated']],
    ['2031-03-02', ['a', 'c', 'd'], ['open', 'undated']],
    // The interval of a source straddles the day: included, and marked.
    ['2031-03-03', ['a', 'b', 'c', 'd'], ['week', 'open', 'undated']],
    ['2031-03-06', ['a', 'b', 'c', 'd'], ['week', 'undated']],
    ['2031-03-07', ['a', 'b', 'c', 'd'], ['undated']],
    ['2031-03-20', ['a', 'b', 'c', 'd', 'e'], ['undated']],
    // A day that is not known for sure counts by its last.
    ['2031-03', ['a', 'b', 'c', 'd', 'e'], ['undated']],
  ])('%s: the claims %j, with %j perhaps', (edtf, seen, perhaps) => {
    const asOf = momentOf(edtf);
    expect(visibleClaims(dossier, { asOf }).map(({ id }) => id)).toEqual(seen);
    expect(perhapsPublished(dossier, visibleClaims(dossier, { asOf }), asOf).map(({ id }) => id)).toEqual(perhaps);
  });

  it.each<[string, string[]]>([
    ['2031-02-28', []],
    ['2031-03-01', ['a']],
    ['2031-03-06', ['a', 'c']],
    ['2031-03-07', ['a', 'b', 'c']],
    ['2031-03-20', ['a', 'b', 'c', 'e']],
  ])('%s: surely the claims %j', (edtf, seen) => {
    const visible = visibleClaims(dossier, { asOf: momentOf(edtf), surely: true });
    expect(visible.map(({ id }) => id)).toEqual(seen);
  });

  it('surely means nothing where no day is asked for', () => {
    expect(visibleClaims(dossier, { surely: true })).toHaveLength(5);
  });

  it('what was said later had not been published, and what was captured had', () => {
    const short = {
      undated: { published: null, claims: [{ id: 'late', said: '2031-05-01' }] },
      captured: {
        published: null,
        capture: { file: 'x.txt', sha256: '0'.repeat(64), at: '2031-03-05' },
        claims: [{ id: 'early' }],
      },
    };
    const seen = dossierOf({ sources: short });
    expect(visibleClaims(seen, { asOf: momentOf('2031-04-01') }).map(({ id }) => id)).toEqual(['early']);
    expect(perhapsPublished(seen, [...seen.claims.values()], momentOf('2031-04-01')).map(({ id }) => id)).toEqual([]);
    expect(visibleClaims(seen, { asOf: momentOf('2031-04-30') }).map(({ id }) => id)).toEqual(['early']);
    expect(visibleClaims(seen, { asOf: momentOf('2031-05-01') }).map(({ id }) => id)).toEqual(['late', 'early']);
  });

  it('a page that quotes a later day is out as a whole; a forecast, and a day that may be earlier, are no such quote', () => {
    const quoting = dossierOf({
      sources: {
        said: { published: null, claims: [{ id: 'said-10', said: '2031-01-10' }, { id: 'undated' }] },
        held: { published: '2031-04', claims: [{ id: 'held-15', 'as-of': '2031-04-15' }, { id: 'of-april' }] },
        forecast: { published: null, claims: [{ id: 'by-may', 'as-of': '2031-05-01', modality: 'predicted' }] },
        wide: { published: null, claims: [{ id: 'about-12', 'as-of': '2031-01-12~' }] },
      },
    });
    const seen = (edtf: string) => visibleClaims(quoting, { asOf: momentOf(edtf) }).map(({ id }) => id);
    expect(seen('2031-01-08')).toEqual(['by-may']);
    expect(seen('2031-01-09')).toEqual(['by-may', 'about-12']);
    expect(seen('2031-01-10')).toEqual(['said-10', 'undated', 'by-may', 'about-12']);
    expect(seen('2031-04-14')).toEqual(['said-10', 'undated', 'by-may', 'about-12']);
    expect(seen('2031-04-15')).toEqual(['said-10', 'undated', 'held-15', 'of-april', 'by-may', 'about-12']);
  });

  it('what was said of a forecast still dates its page', () => {
    const forecast = { said: '2031-03-02', 'as-of': '2031-09', modality: 'predicted' as const };
    const seen = dossierOf({ sources: { post: { published: null, claims: [forecast] } } });
    expect(visibleClaims(seen, { asOf: momentOf('2031-03-01') })).toEqual([]);
    expect(visibleClaims(seen, { asOf: momentOf('2031-03-02') })).toHaveLength(1);
  });

  it('only the pages of the claims shown straddle', () => {
    const shown = [...dossier.claims.values()].filter(({ id }) => id === 'd' || id === 'a');
    expect(perhapsPublished(dossier, shown, momentOf('2031-03-06')).map(({ id }) => id)).toEqual(['undated']);
  });

  it('nothing straddles where no day is asked for', () => {
    expect(perhapsPublished(dossier, [...dossier.claims.values()], undefined)).toEqual([]);
    expect(visibleClaims(dossier, {})).toHaveLength(5);
  });
});

describe('without an origin', () => {
  it.each([
    ['mayor', ['b', 'c', 'd']],
    ['ministry', ['a', 'c', 'e']],
    // A relay is no origin, and an outlet is one where it speaks for itself.
    ['wire', ['a', 'b', 'c', 'd', 'e']],
    ['open', ['a', 'b', 'd', 'e']],
    ['nobody', ['a', 'b', 'c', 'd', 'e']],
  ])('%s: the claims %j', (without, seen) => {
    expect(visibleClaims(dossier, { without }).map(({ id }) => id)).toEqual(seen);
  });

  it.each([
    ['ministry', ['c', 'f']],
    ['minister', ['b', 'c', 'd', 'f']],
    ['aide', ['a', 'b', 'c', 'd', 'f']],
    ['kim', ['a', 'b', 'c', 'd', 'e']],
  ])('%s: a body with its voices, a voice alone, and who spoke together: the claims %j', (without, seen) => {
    const voices = dossierOf({
      actors: { minister: { 'part-of': 'ministry' }, aide: { 'part-of': 'minister' } },
      claims: [
        { id: 'a', chain: ['minister'] },
        { id: 'b', chain: ['ministry'] },
        { id: 'c', chain: ['ministry', 'mayor'] },
        { id: 'd', chain: [['ministry', 'lee']] },
        { id: 'e', chain: [['aide', 'lee']] },
        { id: 'f', chain: [['kim', 'lee']] },
      ],
    });
    expect(visibleClaims(voices, { without }).map(({ id }) => id)).toEqual(seen);
  });

  it('and as of a day', () => {
    const seen = visibleClaims(dossier, { without: 'mayor', asOf: momentOf('2031-03-02') });
    expect(seen.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});
