import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { type Difference, differenceOf } from '../../../src/core/compare/difference.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The difference of the question "pumps" in a dossier. */
function difference(question: ShortQuestion, short: ShortDossier): Difference {
  const dossier = dossierOf({ ...short, questions: { pumps: question } });
  const asked = dossier.questions.get('pumps');
  const claims = [...dossier.claims.values()].map((claim) => ({ ...claim, question: asked ?? null }));
  const found = asked === undefined ? null : differenceOf(asked, claims);
  if (found === null) throw new Error('no claim');
  return found;
}

/** Verdict and rule of claims, each of its own speaker unless it has a chain. */
function ruling(question: ShortQuestion, ...claims: ShortClaim[]) {
  const own = claims.map((claim, index) => ({ answers: 'pumps', chain: [`speaker-${index}`], ...claim }));
  const { verdict, rule } = difference(question, { claims: own });
  return `${verdict}: ${rule}`;
}

const day = { 'as-of': '2031-03-04' };
const later = { 'as-of': '2031-03-20' };
const mayor = { chain: ['mayor'] };

describe('one actor', () => {
  it.each<[string, ShortClaim, ShortClaim, string]>([
    [
      'said two numbers on two days',
      { value: '100', said: '2031-03-03' },
      { value: '300', said: '2031-03-06' },
      'updated: revised',
    ],
    [
      'is relayed with two numbers on one day',
      { value: '100', said: '2031-03-03' },
      { value: '300', said: '2031-03-03' },
      'conflict: relays-differ',
    ],
    [
      'said on one day what was so on two days',
      { value: '100', said: '2031-03-06', 'as-of': '2031-03-01' },
      { value: '300', said: '2031-03-06', 'as-of': '2031-03-04' },
      'updated: revised',
    ],
    ['took a number back', { value: '100' }, { value: '100', modality: 'retracted' }, 'updated: revised'],
    [
      'took a number back, as two papers have it',
      { value: '100', modality: 'retracted' },
      { value: '100', modality: 'retracted' },
      'single-source: one-origin',
    ],
    [
      'predicted one number and then said another',
      { value: '100', modality: 'predicted' },
      { value: '300' },
      'single-source: one-origin',
    ],
    [
      'took one number back and stands by that of another thing',
      { value: '100', scope: 'diesel' },
      { value: '100', scope: 'hand', modality: 'retracted' },
      'single-source: one-origin',
    ],
    [
      'said a number of the whole and a smaller one of a part',
      { value: '300', scope: 'all' },
      { value: '100', scope: 'diesel' },
      'single-source: one-origin',
    ],
    [
      'said a number of a part that the whole cannot have had then',
      { value: '100', scope: 'all' },
      { value: '300', scope: 'diesel' },
      'updated: revised',
    ],
    ['said a number and a wider one', { value: '100' }, { value: 'about 100' }, 'single-source: one-origin'],
  ])('%s', (_, a, b, expected) => {
    expect(
      ruling(
        { scopes: { diesel: {}, hand: {}, all: { includes: ['diesel'] } } },
        { ...mayor, ...a },
        { ...mayor, ...b },
      ),
    ).toBe(expected);
  });
});

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

it('a flow whose day is uncertain has no period to compare', () => {
  const flow: ShortQuestion = { measure: 'flow' };
  const near = { value: 'exactly 10', 'as-of': '2031-03-04~' };
  expect(ruling(flow, near, { value: 'exactly 101', 'as-of': '2031-03-05' })).toBe('not-comparable: unknown-period');
  expect(ruling(flow, near, { value: 'exactly 101', 'as-of': '2031-03-04~' })).toBe('not-comparable: unknown-period');
  expect(ruling(flow, { ...near, 'as-of': '2031-03' }, { value: 'exactly 101', 'as-of': '2031-03' })).toBe(
    'conflict: empty',
  );
  for (const open of ['2031-03-04/..', '2031-03-04/', '../2031-03-04', '/2031-03-04']) {
    const claims = ['exactly 10', 'exactly 101'].map((value) => ({ value, 'as-of': open }));
    expect(ruling(flow, ...claims)).toBe('not-comparable: unknown-period');
  }
});

describe('levels compare within a week', () => {
  const at = (value: string, date: string) => ({ value, 'as-of': date });
  it.each<[string, string, string, string]>([
    ['of one day', '2031-03-04', '2031-03-04', 'conflict: empty'],
    ['seven days apart', '2031-03-04', '2031-03-11', 'conflict: empty'],
    ['eight days apart', '2031-03-04', '2031-03-12', 'not-comparable: other-period'],
    ['of a week, and of its last day', '2031-03-04/2031-03-11', '2031-03-11', 'conflict: empty'],
    ['that may be eight days apart', '2031-03-04/2031-03-05', '2031-03-12', 'not-comparable: unknown-period'],
    ['that are seven days apart at least', '2031-03-01/2031-03-04', '2031-03-11', 'not-comparable: unknown-period'],
  ])('%s', (_, first, second, expected) => {
    const level: ShortQuestion = { measure: 'level' };
    expect(ruling(level, at('exactly 10', first), at('exactly 101', second))).toBe(expected);
    expect(ruling(level, at('exactly 101', second), at('exactly 10', first))).toBe(expected);
  });

  it.each<[string, string]>([
    ['2031-03-11', 'agree: overlap'],
    ['2031-03-12', 'not-comparable: other-period'],
    ['2031-03-01/2031-03-31', 'agree: overlap'],
  ])('equal ones of 2031-03-04 and %s', (date, expected) => {
    expect(ruling({ measure: 'level' }, at('exactly 10', '2031-03-04'), at('exactly 10', date))).toBe(expected);
  });
});

describe('one actor on amounts of periods', () => {
  it.each<[string, ShortClaim, ShortClaim, string]>([
    ['that are not known may speak of two', { value: '100' }, { value: '300' }, 'single-source: one-origin'],
    ['that is one revised itself', { value: '100', ...day }, { value: '300', ...day }, 'updated: revised'],
    [
      'counts a whole and a part of it',
      { value: '300', scope: 'all' },
      { value: '100', scope: 'diesel' },
      'single-source: one-origin',
    ],
    [
      'denied one amount and said another',
      { value: '100', modality: 'denied' },
      { value: '300' },
      'single-source: one-origin',
    ],
  ])('%s', (_, a, b, expected) => {
    const question: ShortQuestion = { measure: 'flow', scopes: { diesel: {}, all: { includes: ['diesel'] } } };
    expect(ruling(question, { ...mayor, ...a }, { ...mayor, ...b })).toBe(expected);
  });
});

describe('a denied figure', () => {
  it.each<[string, ShortQuestion, ShortClaim, ShortClaim, string]>([
    ['opposes the same one', {}, { value: '200' }, { value: '200' }, 'conflict: opposed'],
    ['opposes one that lies within it', {}, { value: 'about 200' }, { value: 'exactly 210' }, 'conflict: opposed'],
    [
      'leaves open one that reaches out of it',
      {},
      { value: 'exactly 210' },
      { value: 'about 200' },
      'compatible: denied-other',
    ],
    [
      'leaves a count room to grow to it later',
      {},
      { value: '200', ...day },
      { value: '200', ...later },
      'compatible: growth',
    ],
    [
      'leaves a count room to have grown past it',
      {},
      { value: '200', ...later },
      { value: '200', ...day },
      'compatible: growth',
    ],
    [
      'of "at least" opposes an earlier count that is as high',
      {},
      { value: 'at least 200', ...later },
      { value: '300', ...day },
      'conflict: opposed',
    ],
    [
      'of "up to" opposes a later count that is as low',
      {},
      { value: 'up to 300', ...day },
      { value: '200', ...later },
      'conflict: opposed',
    ],
    [
      'opposes one of the same week',
      { measure: 'level' },
      { value: '200', ...day },
      { value: '200', ...day },
      'conflict: opposed',
    ],
    [
      'says nothing of another month',
      { measure: 'level' },
      { value: '200', ...day },
      { value: '200', ...later },
      'not-comparable: other-period',
    ],
    [
      'says nothing of another period',
      { measure: 'flow' },
      { value: '200', ...day },
      { value: '200', ...later },
      'not-comparable: other-period',
    ],
    [
      'of a flow without a period says nothing',
      { measure: 'flow' },
      { value: '200' },
      { value: '200', ...later },
      'not-comparable: unknown-period',
    ],
  ])('%s', (_, question, denied, other, expected) => {
    expect(ruling(question, { ...denied, modality: 'denied' }, other)).toBe(expected);
  });

  it.each<[string, ShortQuestion, string]>([
    ['of one count', {}, 'agree: same-value'],
    ['of two weeks', { measure: 'level' }, 'not-comparable: other-period'],
    ['of two periods', { measure: 'flow' }, 'not-comparable: other-period'],
  ])('agrees with another denial of it: %s', (_, question, expected) => {
    const denied = { value: '200', modality: 'denied' as const };
    expect(ruling(question, { ...denied, ...day }, { ...denied, ...later })).toBe(expected);
  });
});

describe('a denied state', () => {
  const categories = { wet: { label: 'wet', includes: ['damp'] }, damp: { label: 'damp' } };
  it.each([
    ['opposes the same state', 'wet', 'wet', 'conflict: opposed'],
    ['opposes a state that it includes', 'wet', 'damp', 'conflict: opposed'],
    ['leaves open a state that includes it', 'damp', 'wet', 'compatible: denied-other'],
  ])('%s', (_, denied, other, expected) => {
    expect(ruling({ measure: 'category', categories }, { value: denied, modality: 'denied' }, { value: other })).toBe(
      expected,
    );
    expect(ruling({ measure: 'place', categories }, { value: other }, { value: denied, modality: 'denied' })).toBe(
      expected,
    );
  });
});

describe('bounds', () => {
  const scopes = { diesel: {}, hand: {}, all: { includes: ['diesel', 'hand'], exhaustive: true } };
  const parts = (diesel: string, hand: string) => ({ value: { parts: { diesel, hand }, all: true } });

  it('"up to 300" agrees with nothing, alone, in parts and in their sum', () => {
    expect(ruling({}, { value: 'up to 300' }, { value: 'exactly 200' })).toBe('compatible: bound');
    expect(ruling({ scopes }, parts('up to 300', 'exactly 10'), { scope: 'diesel', value: 'exactly 200' })).toBe(
      'compatible: bound',
    );
    expect(ruling({ scopes }, parts('up to 300', 'exactly 10'), { scope: 'all', value: 'exactly 200' })).toBe(
      'compatible: bound',
    );
  });

  it('sums of decimals agree with the whole', () => {
    expect(ruling({ scopes }, parts('exactly 1.1', 'exactly 2.2'), { scope: 'all', value: 'exactly 3.3' })).toBe(
      'agree: overlap',
    );
  });

  // The only case in which a wider hedge makes a conflict: "at least 120" and "another 120" are at least 240.
  it('a sum that becomes a floor starts at its numbers as said', () => {
    const whole = { scope: 'all', value: '230 to 236', ...day };
    expect(ruling({ scopes }, { ...parts('exactly 118', '120'), ...day }, whole)).toBe('agree: overlap');
    expect(ruling({ scopes }, { ...parts('at least 118', '120'), ...day }, whole)).toBe('conflict: empty');
    expect(ruling({ scopes }, { ...parts('at least 118', '115 to 125'), ...day }, whole)).toBe('compatible: bound');
  });
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
      scopes: { heavy: { 'may-include': ['hand'] }, hand: {}, any: { includes: ['hand'], 'may-include': ['heavy'] } },
    };
    const { verdict, readings } = difference(question, {
      claims: [
        { id: 'a', answers: 'pumps', chain: ['mayor'], scope: 'heavy', value: 'exactly 100', ...day },
        { id: 'b', answers: 'pumps', chain: ['ministry'], scope: 'hand', value: 'exactly 150', ...day },
        { id: 'c', answers: 'pumps', chain: ['army'], scope: 'hand', value: 'exactly 90', ...day },
      ],
    });
    expect(verdict).toBe('conflict');
    expect(readings.map((reading) => reading.verdict)).toEqual(['conflict', 'conflict']);
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
    const { verdict, claims, pairs, decided, origins } = difference(
      {},
      { claims: [{ ...base, rank: 'deprecated', reason: 'wrong' }] },
    );
    expect([verdict, claims, pairs, decided, origins.max]).toEqual(['single-source', [], [], null, 0]);
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
