import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { allPairs } from './all-pairs.ts';
import { day, difference, mayor, ruling } from './ruling.ts';

it('those who agree are found, though one of them said something else too', () => {
  const categories = { left: { label: 'left' }, back: { label: 'back', after: ['left'] } };
  const { agreeing } = difference(
    { measure: 'category', categories },
    {
      claims: [
        { id: 'a-mayor-back', answers: 'pumps', chain: ['mayor'], value: 'back', modality: 'predicted' },
        { id: 'b-mayor-left', answers: 'pumps', chain: ['mayor'], value: 'left' },
        { id: 'c-office-left', answers: 'pumps', chain: ['office'], value: 'left' },
      ],
    },
  );
  expect(agreeing.map((group) => group.map(({ id }) => id))).toEqual([['b-mayor-left', 'c-office-left']]);
});

describe('a declared sum', () => {
  const question: ShortQuestion = {
    scopes: { diesel: {}, hand: {}, all: { includes: ['diesel', 'hand'] } },
    sums: [{ label: 'both', of: ['diesel', 'hand'] }],
  };
  const sumAgainst = (change: ShortClaim, other: ShortClaim = {}) =>
    ruling(
      question,
      { ...mayor, ...day, id: 'diesel', scope: 'diesel', value: 'exactly 100' },
      { ...mayor, ...day, id: 'hand', scope: 'hand', value: 'exactly 100', ...change },
      { id: 'other', chain: ['ministry'], scope: 'all', value: 'exactly 150', ...day, ...other },
    );

  it('conflicts with a whole that is smaller', () => {
    expect(sumAgainst({})).toBe('conflict: part-exceeds-whole');
  });

  it.each(['predicted', 'unconfirmed'] as const)('is %s where a term is', (modality) => {
    expect(sumAgainst({ modality })).toMatch(/^compatible: /);
  });

  it.each(['denied', 'retracted'] as const)('is none where a term is %s', (modality) => {
    expect(sumAgainst({ modality })).toMatch(/^compatible: /);
  });

  it('shares an origin with a claim that shares one with a term', () => {
    // The second term breaks off at the mayor, whom the other claim's chain passes through.
    expect(sumAgainst({ 'chain-complete': false }, { chain: ['mayor', 'ministry'] })).toMatch(/^compatible: /);
  });

  it('is not revised by a copy of one of its terms', () => {
    const diesel = { ...mayor, answers: 'pumps', scope: 'diesel', value: 'exactly 100' };
    const hand = { ...mayor, answers: 'pumps', scope: 'hand', value: 'exactly 7' };
    const sources = {
      post: {
        claims: [
          { ...diesel, id: 'diesel' },
          { ...hand, id: 'hand' },
        ],
      },
    };
    const copied = { ...sources, echo: { syndicates: 'post', claims: [diesel, hand] } };
    const month: ShortQuestion = { ...question, measure: 'flow' };
    expect(difference(month, { sources }).verdict).toBe('single-source');
    expect(difference(month, { sources: copied }).verdict).toBe('single-source');
  });
});

describe('scopes', () => {
  it('a dated event of one thing says nothing of another, though the other includes it', () => {
    const question: ShortQuestion = { measure: 'event', scopes: { town: { includes: ['bridge'] }, bridge: {} } };
    expect(ruling(question, { scope: 'town', value: '2031-03-01' }, { scope: 'bridge', value: '2031-03-09' })).toBe(
      'not-comparable: other-scope',
    );
    expect(ruling(question, { scope: 'town', value: '2031-03-01' }, { value: '2031-03-09' })).toBe(
      'not-comparable: other-scope',
    );
    expect(ruling(question, { scope: 'town', value: '2031-03-01' }, { scope: 'town', value: '2031-03-09' })).toBe(
      'conflict: empty',
    );
  });

  it('every reading that conflicts makes a conflict, though no single pair conflicts under both', () => {
    const question: ShortQuestion = {
      scopes: { diesel: {}, hand: {}, all: { includes: ['diesel'], 'may-include': ['hand'], exhaustive: true } },
    };
    const { verdict, outcomes } = difference(question, {
      claims: [
        { id: 'a', answers: 'pumps', chain: ['mayor'], scope: 'all', value: 'exactly 100', ...day },
        { id: 'b', answers: 'pumps', chain: ['ministry'], scope: 'diesel', value: 'exactly 50', ...day },
        { id: 'c', answers: 'pumps', chain: ['army'], scope: 'hand', value: 'exactly 150', ...day },
      ],
    });
    expect(verdict).toBe('conflict');
    const deciding = outcomes.map(({ decided }) => [decided?.a, decided?.b].map((side) => side?.claims[0].id));
    expect(deciding).toEqual([
      ['a', 'c'],
      ['a', 'b'],
    ]);
  });
});

describe('set aside', () => {
  const base = { answers: 'pumps', value: '100' };
  const aside = (short: ShortDossier) => difference({}, short).setAside.map(({ claim, why }) => `${claim.id}: ${why}`);

  it.each<[string, ShortDossier, string[]]>([
    ['nothing', { claims: [base, { ...base, value: '300' }] }, []],
    [
      'a deprecated claim',
      { claims: [{ ...base, id: 'a', rank: 'deprecated', reason: 'wrong' }, base] },
      ['a: deprecated'],
    ],
    [
      'a corrected claim',
      {
        claims: [
          { ...base, id: 'a' },
          { ...base, id: 'b', corrects: 'a' },
        ],
      },
      ['a: corrected'],
    ],
    [
      'a claim that was corrected, and corrected again',
      {
        claims: [
          { ...base, id: 'a' },
          { ...base, id: 'b', corrects: 'a' },
          { ...base, id: 'c', corrects: 'b' },
        ],
      },
      ['a: corrected', 'b: corrected'],
    ],
    [
      'no claim that a deprecated one corrects',
      {
        claims: [
          { ...base, id: 'a' },
          { ...base, id: 'b', corrects: 'a', rank: 'deprecated', reason: 'wrong' },
        ],
      },
      ['b: deprecated'],
    ],
    [
      'a circular claim',
      { claims: [base, { ...base, id: 'a', chain: ['wire', 'river-post'], circular: true }] },
      ['a: circular'],
    ],
    [
      'as deprecated what is circular too',
      {
        claims: [{ ...base, id: 'a', chain: ['wire', 'river-post'], circular: true, rank: 'deprecated', reason: 'x' }],
      },
      ['a: deprecated'],
    ],
    [
      'no claim that a circular one corrects',
      {
        claims: [
          { ...base, id: 'a' },
          { ...base, id: 'b', corrects: 'a', chain: ['wire', 'river-post'], circular: true },
        ],
      },
      ['b: circular'],
    ],
    [
      'a copy of a corrected claim',
      {
        sources: {
          post: {
            claims: [
              { ...base, id: 'a' },
              { ...base, id: 'b', value: '300', corrects: 'a' },
            ],
          },
          echo: { syndicates: 'post', claims: [{ ...base, id: 'c' }] },
        },
      },
      ['a: corrected', 'c: corrected'],
    ],
  ])('%s', (_, short, expected) => {
    expect(aside(short)).toEqual(expected);
  });

  it('a question of which every claim is set aside has one source and no pairs', () => {
    const { verdict, claims, decided, origins } = difference(
      {},
      { claims: [{ ...base, rank: 'deprecated', reason: 'wrong' }] },
    );
    expect([verdict, claims, decided, origins.max]).toEqual(['single-source', [], null, 0]);
  });
});

it('a claim that nobody makes is no difference', () => {
  const dossier = dossierOf({ questions: { pumps: {} } });
  const question = dossier.questions.get('pumps');
  expect(question === undefined ? undefined : differenceOf(question, [])).toBeNull();
});

// The only case in which a copy moves a verdict: it appeared before the page that it copies, and so tells when it was
// said.
it('a copy that was published before its original bounds when the original was said', () => {
  const claim = { answers: 'pumps', chain: ['mayor'], value: 'exactly 300' };
  const sources = {
    herald: { claims: [{ ...day, answers: 'pumps', chain: ['ministry'], value: 'exactly 100' }] },
    post: { published: '2031-03-10', claims: [claim] },
  };
  const early = { ...sources, echo: { syndicates: 'post', published: '2031-03-02', claims: [claim] } };
  expect(difference({}, { sources }).verdict).toBe('compatible');
  expect(difference({}, { sources: early }).verdict).toBe('conflict');
});

it('counts circular claims apart, and no other claim that is set aside', () => {
  const claim = { answers: 'pumps', value: '100' };
  const { origins } = difference(
    {},
    {
      claims: [
        { ...claim, id: 'a', chain: ['mayor'] },
        { ...claim, id: 'b', chain: ['wire', 'river-post'], circular: true },
        { ...claim, id: 'c', chain: ['ministry'], rank: 'deprecated', reason: 'misread' },
      ],
    },
  );
  expect([origins.min, origins.max, origins.circular.map(({ id }) => id)]).toEqual([1, 1, ['b']]);
});

it('shows no readings where a pair conflicts under each', () => {
  const { verdict, outcomes, decided } = difference(
    { scopes: { heavy: { 'may-include': ['hand'] }, hand: {} } },
    {
      claims: [
        { id: 'a', answers: 'pumps', chain: ['mayor'], scope: 'heavy', value: 'exactly 100', ...day },
        { id: 'b', answers: 'pumps', chain: ['ministry'], scope: 'hand', value: 'exactly 500', ...day },
        { id: 'c', answers: 'pumps', chain: ['army'], scope: 'heavy', value: 'exactly 101', ...day },
      ],
    },
  );
  expect([verdict, outcomes]).toEqual(['conflict', []]);
  expect([decided?.a, decided?.b].map((side) => side?.claims[0].id)).toEqual(['a', 'c']);
});

it('compares of two claims in parts only what counts the same thing', () => {
  const scopes = { diesel: {}, hand: {} };
  const parts = { parts: { diesel: 'exactly 10', hand: 'exactly 20' }, all: true };
  const { question, claims } = difference(
    { scopes },
    {
      claims: [
        { answers: 'pumps', chain: ['mayor'], value: parts, ...day },
        { answers: 'pumps', chain: ['ministry'], value: parts, ...day },
      ],
    },
  );
  const pairs = allPairs(question, claims);
  expect(pairs.map(({ a, b, rule }) => `${a.scopes.join('+')} ${b.scopes.join('+')}: ${rule}`)).toEqual([
    'diesel diesel: overlap',
    'hand hand: overlap',
    'diesel+hand diesel+hand: overlap',
  ]);
});
