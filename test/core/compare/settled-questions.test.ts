import { describe, expect, it } from 'vitest';
import type { ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { day, difference } from './ruling.ts';

const answers = 'pumps';

function told(question: ShortQuestion, short: ShortDossier) {
  const { verdict, rule, outcomes, othersOpen, agreeing, setAside } = difference(question, short);
  const pairOf = ({ decided }: (typeof outcomes)[number]) =>
    [decided?.a, decided?.b].map((side) => side?.claims[0].id).join(' ');
  return {
    ruling: `${verdict}: ${rule}`,
    outcomes: outcomes.map((outcome) => `${outcome.verdict} ${pairOf(outcome)}`),
    othersOpen,
    agreeing: agreeing.map((group) => group.map(({ id }) => id)),
    setAside: setAside.map(({ claim, why }) => `${claim.id} ${why}`),
  };
}

describe('an order in time that is open', () => {
  const undated = { published: null };

  it('is settled for the pair that decides; that others are open too is said', () => {
    const sources = {
      one: { ...undated, claims: [{ id: 'a', answers, chain: ['mayor'], value: 'exactly 100' }] },
      two: { ...undated, claims: [{ id: 'b', answers, chain: ['council'], value: 'exactly 300' }] },
    };
    const found = told({}, { sources });
    expect(found).toMatchObject({ ruling: 'depends: open-order', othersOpen: false });
    expect(found.outcomes).toEqual(['conflict a b', 'compatible a b']);
    const third = { ...undated, claims: [{ id: 'c', answers, chain: ['police'], value: 'exactly 900' }] };
    expect(told({}, { sources: { ...sources, three: third } })).toMatchObject({ othersOpen: true });
  });

  it('is proved under each reading by a pair that compares under it', () => {
    const scopes = { heavy: { 'may-include': ['electric'] }, electric: {} };
    const page = (id: string, speaker: string, scope: string, value: string) => {
      return { ...undated, claims: [{ id, answers, chain: [speaker], scope, value }] };
    };
    const { outcomes } = told(
      { scopes },
      {
        sources: {
          one: page('a', 'mayor', 'heavy', 'exactly 200'),
          two: page('b', 'council', 'electric', 'exactly 300'),
          three: page('c', 'police', 'heavy', 'exactly 900'),
        },
      },
    );
    expect(outcomes).toEqual(['conflict a b', 'compatible a b', 'conflict a c']);
  });

  it('is not held within a span of more than a year', () => {
    const claims = (asOf: string) => [
      { id: 'a', answers, chain: ['mayor'], value: 'exactly 900', 'as-of': asOf },
      { id: 'b', answers, chain: ['council'], value: 'exactly 300', 'as-of': '2031-03-09' },
    ];
    expect(told({}, { claims: claims('2031') }).ruling).toBe('conflict: empty');
    expect(told({}, { claims: claims('203X') }).ruling).toBe('depends: open-order');
  });
});

describe('one speaker', () => {
  const mayor = { answers, chain: ['mayor'] };
  const council = { id: 'c', answers, chain: ['council'], value: 'exactly 300', said: '2031-03-05' };

  it('agrees with nobody in what it has replaced since', () => {
    const old = { ...mayor, id: 'a', value: 'exactly 300', said: '2031-03-01' };
    const newer = { ...mayor, id: 'b', value: 'exactly 450', said: '2031-03-05' };
    expect(told({}, { claims: [old, council] }).agreeing).toEqual([['a', 'c']]);
    expect(told({}, { claims: [old, newer, council] }).agreeing).toEqual([]);
  });

  it('corrects and disowns a figure wherever a relay tells it, but for what was told anew later', () => {
    const sources = {
      first: { claims: [{ ...mayor, id: 'a', chain: ['wire', 'mayor'], value: '300', said: '2031-03-01' }] },
      sister: { claims: [{ ...mayor, id: 'b', chain: ['agency', 'mayor'], value: '300', said: '2031-03-01' }] },
      anew: { claims: [{ ...mayor, id: 'c', value: '300', said: '2031-03-04' }] },
    };
    const correction = { ...mayor, id: 'd', value: '250', said: '2031-03-03', corrects: 'a' };
    expect(told({}, { claims: [correction], sources }).setAside).toEqual(['a corrected', 'b corrected']);
    const denial = { ...correction, value: '300', modality: 'denied' as const };
    expect(told({}, { claims: [denial], sources }).setAside).toEqual(['a disowned', 'b disowned', 'd disowns']);
  });

  it('takes back what it said: the retraction that names it is no answer of its own', () => {
    const said = { ...mayor, id: 'a', value: '300', said: '2031-03-01' };
    const retraction = { ...mayor, id: 'b', value: '300', modality: 'retracted' as const, corrects: 'a' };
    const found = told({}, { claims: [said, { ...retraction, said: '2031-03-03' }, council] });
    expect(found).toMatchObject({ ruling: 'single-source: one-origin', setAside: ['a retracted', 'b takes-back'] });
  });

  it('said nothing newer where a copy has another figure', () => {
    const copied = { ...mayor, id: 'a', value: 'exactly 200' };
    const sources = {
      post: { published: '2031-03-01', claims: [copied] },
      copy: { published: '2031-03-03', syndicates: 'post', claims: [{ ...copied, id: 'b', value: 'exactly 300' }] },
    };
    expect(told({}, { sources }).ruling).toBe('single-source: one-origin');
    const own = {
      post: sources.post,
      other: { published: '2031-03-03', claims: [{ ...copied, id: 'b', value: '300' }] },
    };
    expect(told({}, { sources: own }).ruling).toBe('updated: newer-figure');
  });

  it('depends on whether it said one of two figures later, where nobody knows', () => {
    const sources = {
      one: { published: null, claims: [{ ...mayor, id: 'a', value: 'exactly 400' }] },
      two: { published: null, claims: [{ ...mayor, id: 'b', value: 'exactly 200' }] },
    };
    const found = told({}, { sources });
    expect([found.ruling, found.outcomes]).toEqual(['depends: two-figures', ['conflict a b', 'updated a b']]);
  });
});

it('a state that follows another by its meaning does not where the dates have it the other way round', () => {
  const categories = { open: { label: 'open' }, closed: { label: 'closed', after: ['open'] } };
  const claims = (open: string, closed: string) => [
    { id: 'a', answers, chain: ['mayor'], value: 'open', 'as-of': open },
    { id: 'b', answers, chain: ['council'], value: 'closed', 'as-of': closed },
  ];
  const question: ShortQuestion = { measure: 'category', categories };
  expect(told(question, { claims: claims('2031-03-01', '2031-03-09') }).ruling).toBe('updated: follows');
  expect(told(question, { claims: claims('2031-03-09', '2031-03-01') }).ruling).toBe('updated: later-state');
});

it('an unnamed source is at odds only beside two known origins', () => {
  const officials = { id: 'o', answers, 'chain-complete': false, value: 'exactly 300', ...day };
  const mayor = { id: 'm', answers, chain: ['mayor'], value: 'exactly 1,000', ...day };
  const brigade = { ...mayor, id: 'b', chain: ['brigade'] };
  const herald = { claims: [officials] };
  expect(told({}, { claims: [mayor], sources: { herald } }).ruling).toBe('single-source: another-figure');
  expect(told({}, { claims: [mayor, brigade], sources: { herald } }).ruling).toBe('conflict: empty');
});
