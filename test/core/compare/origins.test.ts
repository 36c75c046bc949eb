import { describe, expect, it } from 'vitest';
import type { ShortDossier, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import {
  countOrigins,
  isCircular,
  isCopy,
  isSameActor,
  isSameSpeaker,
  originsOf,
  pathOf,
  shareOrigin,
} from '../../../src/core/compare/origins.ts';
import { dossierOf } from '../../support/dossiers.ts';

/**
 * A claim by its outlet and its chain; "a ← b" copies b's article, "a+b" are two in one hop, and a chain that ends in
 * "…" breaks off.
 */
function sourceOf(text: string): ShortSource {
  const [page = '', hops = ''] = text.split(':');
  const [publisher = '', syndicates] = page.split(' ← ');
  const chain = hops.split(' ').filter((hop) => hop !== '' && hop !== '…');
  const claim = { chain, 'chain-complete': !hops.endsWith('…'), circular: hops.includes('↺') };
  return {
    publisher,
    ...(syndicates === undefined ? {} : { syndicates }),
    claims: [{ ...claim, chain: chain.filter((hop) => hop !== '↺').map(hopOf) }],
  };
}

function hopOf(text: string): string | string[] {
  return text.includes('+') ? text.split('+') : text;
}

const actors: NonNullable<ShortDossier['actors']> = {
  ministry: { party: 'state' },
  army: { party: 'state' },
  mayor: { party: 'town', kind: 'person' },
  officials: { kind: 'anonymous' },
  minister: { 'part-of': 'ministry', kind: 'person' },
  spokesman: { 'part-of': 'minister', kind: 'person' },
  'ministry-sources': { 'part-of': 'ministry', kind: 'anonymous' },
};

function claimsOf(...texts: string[]) {
  const sources = Object.fromEntries(texts.map((text, index) => [`source-${index}`, sourceOf(text)]));
  return [...dossierOf({ parties: { state: 'the state', town: 'the town' }, actors, sources }).claims.values()];
}

describe('two claims share an origin', () => {
  it.each([
    // Where their chains end in one actor.
    ['post: mayor', 'herald: mayor', true],
    ['post: wire mayor', 'herald: mayor', true],
    ['post: wire mayor', 'herald: agency mayor', true],
    ['post: officials', 'herald: officials', true],
    // An outlet that speaks for itself is an origin.
    ['post:', 'post:', true],
    ['post:', 'herald:', false],
    ['post:', 'herald: post', true],
    // Two speakers quoted by one outlet are two.
    ['post: mayor', 'post: ministry', false],
    ['post: wire mayor', 'post: wire ministry', false],
    ['post:', 'post: mayor', false],
    ['wire:', 'post: wire mayor', false],
    // One that breaks off at a hop that the other passes through.
    ['post: wire …', 'herald: wire mayor', true],
    ['post: …', 'post: mayor', true],
    ['post: wire …', 'herald: agency wire mayor', true],
    ['post: wire …', 'herald: wire …', true],
    ['post: wire …', 'herald: wire', true],
    // One that breaks off elsewhere.
    ['post: wire …', 'herald: agency mayor', false],
    ['post: …', 'herald: mayor', false],
    ['post: …', 'herald: …', false],
    ['post: mayor …', 'herald: wire mayor', true],
    // A copy of an article starts at the outlet that wrote it.
    ['post ← herald:', 'herald:', true],
    ['post ← herald:', 'echo ← herald:', true],
    ['post ← herald: mayor', 'herald: mayor', true],
    ['post ← herald: …', 'herald: mayor', true],
    ['post ← herald: mayor', 'herald: ministry', false],
    ['post ← herald:', 'post:', false],
    // A body and its voices are one origin; an agency of the same party is another.
    ['post: minister', 'herald: ministry', true],
    ['post: minister', 'herald: wire spokesman', true],
    ['post: ministry-sources …', 'herald: spokesman', true],
    ['post: minister', 'herald: army', false],
    // Several in one hop: by the bodies of each.
    ['post: kim+lee', 'herald: wire lee+kim', true],
    ['post: kim+lee', 'herald: kim', true],
    ['post: kim+lee', 'herald: lee+mayor', true],
    ['post: kim+lee', 'herald: mayor+army', false],
    ['post: kim+spokesman', 'herald: ministry', true],
    // One that breaks off at a voice of a hop, or at one of several.
    ['post: ministry …', 'herald: minister mayor', true],
    ['post: kim …', 'herald: wire kim+lee mayor', true],
    ['post: kim …', 'herald: wire lee mayor', false],
  ])('"%s" and "%s": %s', (one, other, shared) => {
    const [a, b] = claimsOf(one, other);
    if (a === undefined || b === undefined) throw new Error('two claims');
    expect([shareOrigin(a, b), shareOrigin(b, a)]).toEqual([shared, shared]);
  });
});

describe('the same known actor speaks in both', () => {
  it.each([
    ['post: mayor', 'herald: wire mayor', true],
    ['post:', 'herald: post', true],
    ['post: officials', 'herald: officials', false],
    ['post: mayor …', 'herald: mayor', false],
    ['post: wire …', 'herald: wire …', false],
    ['post: mayor', 'post: ministry', false],
    ['post: spokesman', 'herald: minister', true],
    ['post: minister …', 'herald: minister', false],
    ['post: ministry-sources', 'herald: ministry', false],
    ['post: ministry', 'post: army', false],
    ['post: kim+lee', 'herald: wire lee+kim', true],
    ['post: kim+lee', 'herald: kim', false],
    ['post: minister+spokesman', 'herald: ministry', true],
  ])('"%s" and "%s": %s', (one, other, same) => {
    const [a, b] = claimsOf(one, other);
    if (a === undefined || b === undefined) throw new Error('two claims');
    expect([isSameActor(a, b), isSameActor(b, a)]).toEqual([same, same]);
  });
});

describe('the same voice speaks in both', () => {
  it.each([
    ['post: mayor', 'herald: wire mayor', true],
    ['post: spokesman', 'herald: minister', false],
    ['post: minister', 'herald: ministry', false],
    ['post: kim+lee', 'herald: lee+kim', true],
    ['post: officials', 'herald: officials', false],
  ])('"%s" and "%s": %s', (one, other, same) => {
    const [a, b] = claimsOf(one, other);
    if (a === undefined || b === undefined) throw new Error('two claims');
    expect([isSameSpeaker(a, b), isSameSpeaker(b, a)]).toEqual([same, same]);
  });
});

it.each([
  ['post: wire spokesman', ['ministry']],
  ['post: kim+spokesman', ['kim', 'ministry']],
  ['post: minister+spokesman', ['ministry']],
  ['post ← herald:', ['herald']],
])('the bodies behind "%s": %j', (text, bodies) => {
  expect(claimsOf(text).map(originsOf)).toEqual([bodies]);
});

describe('the count', () => {
  it.each<[string, string[], { outlets: number; min: number; max: number; parties: number }]>([
    ['one outlet that speaks for itself', ['post:'], { outlets: 1, min: 1, max: 1, parties: 0 }],
    [
      'five outlets, one speaker',
      ['post: mayor', 'herald: mayor', 'echo: wire mayor', 'star: wire mayor', 'sun: mayor'],
      { outlets: 5, min: 1, max: 1, parties: 1 },
    ],
    ['two speakers of one outlet', ['post: mayor', 'post: ministry'], { outlets: 1, min: 2, max: 2, parties: 2 }],
    ['two speakers of one party', ['post: army', 'herald: ministry'], { outlets: 2, min: 2, max: 2, parties: 1 }],
    ['a copy', ['herald: mayor', 'post ← herald: mayor'], { outlets: 2, min: 1, max: 1, parties: 1 }],
    ['a copy of what an outlet says itself', ['herald:', 'post ← herald:'], { outlets: 2, min: 1, max: 1, parties: 0 }],
    [
      'an outlet and the speaker that it quotes',
      ['post:', 'herald: mayor'],
      { outlets: 2, min: 2, max: 2, parties: 1 },
    ],
    [
      'an anonymous class in two outlets',
      ['post: officials', 'herald: officials'],
      { outlets: 2, min: 1, max: 1, parties: 0 },
    ],
    ['a chain that breaks off: somebody speaks', ['post: wire …'], { outlets: 1, min: 1, max: 1, parties: 0 }],
    ['two that break off at two outlets', ['post: …', 'herald: …'], { outlets: 2, min: 1, max: 2, parties: 0 }],
    ['two that break off at one hop', ['post: wire …', 'herald: wire …'], { outlets: 2, min: 1, max: 1, parties: 0 }],
    [
      'a speaker, and one that breaks off',
      ['post: mayor', 'herald: wire …'],
      { outlets: 2, min: 1, max: 2, parties: 1 },
    ],
    [
      'two speakers, and one that breaks off on the way to one',
      ['post: wire mayor', 'herald: ministry', 'echo: wire …'],
      { outlets: 3, min: 2, max: 3, parties: 2 },
    ],
    [
      'five outlets, two or three origins, one party',
      ['post: army', 'herald: army', 'echo: ministry', 'star: wire ministry', 'sun: …'],
      { outlets: 5, min: 2, max: 3, parties: 1 },
    ],
    [
      'one that breaks off at a hop that another ends in',
      ['post: mayor …', 'herald: mayor'],
      { outlets: 2, min: 1, max: 1, parties: 1 },
    ],
    [
      'a circular chain counts for nothing',
      ['post: mayor', 'herald: wire herald'],
      { outlets: 1, min: 1, max: 1, parties: 1 },
    ],
    [
      'a chain that the text shows to be circular',
      ['post: mayor', 'herald: wire ↺'],
      { outlets: 1, min: 1, max: 1, parties: 1 },
    ],
    [
      'a body and its voices',
      ['post: minister', 'herald: ministry', 'echo: wire spokesman'],
      { outlets: 3, min: 1, max: 1, parties: 1 },
    ],
    [
      'a voice, and one that breaks off at its body',
      ['post: minister', 'herald: ministry …'],
      { outlets: 2, min: 1, max: 1, parties: 1 },
    ],
    ['two together', ['post: kim+lee'], { outlets: 1, min: 1, max: 1, parties: 0 }],
    ['two together, and one of them', ['post: kim+lee', 'herald: kim'], { outlets: 2, min: 1, max: 1, parties: 0 }],
    [
      'two together, and each alone',
      ['post: kim+lee', 'herald: kim', 'echo: lee'],
      { outlets: 3, min: 2, max: 2, parties: 0 },
    ],
    ['each alone', ['post: kim', 'herald: lee'], { outlets: 2, min: 2, max: 2, parties: 0 }],
    ['two and two', ['post: kim+lee', 'herald: mayor+army'], { outlets: 2, min: 2, max: 2, parties: 2 }],
    [
      'two and two with one in both',
      ['post: kim+lee', 'herald: lee+mayor'],
      { outlets: 2, min: 1, max: 1, parties: 1 },
    ],
    ['two together, and a third', ['post: kim+lee', 'herald: mayor'], { outlets: 2, min: 2, max: 2, parties: 1 }],
    [
      'two that break off between two and two',
      ['post: kim+lee', 'herald: mayor+army', 'echo: lee+mayor …'],
      { outlets: 3, min: 2, max: 2, parties: 2 },
    ],
    ['nothing but a circle', ['herald: wire herald'], { outlets: 0, min: 0, max: 0, parties: 0 }],
    ['nothing', [], { outlets: 0, min: 0, max: 0, parties: 0 }],
  ])('%s', (_, texts, count) => {
    const claims = claimsOf(...texts);
    const { circular, ...found } = countOrigins(claims);
    expect(found).toEqual(count);
    expect(circular).toEqual(claims.filter(isCircular));
    expect(countOrigins(claims.toReversed())).toEqual({ ...found, circular: circular.toReversed() });
  });
});

describe('a circular chain', () => {
  it.each([
    ['post: wire post', true],
    ['post: wire mayor wire', true],
    ['post: post', true],
    ['post: wire ↺', true],
    ['post ← herald: wire herald', true],
    ['post: wire mayor', false],
    ['post: ministry minister', false],
    ['post: kim wire kim+lee', true],
    ['post: kim+lee wire lee+kim', true],
    ['post:', false],
    // The page copies the herald, which quotes the page's own publisher.
    ['post ← herald: post', false],
  ])('"%s": %s', (text, circular) => {
    const [claim] = claimsOf(text);
    if (claim === undefined) throw new Error('a claim');
    expect(isCircular(claim)).toBe(circular);
  });
});

it('the path of a copy starts at the outlet that wrote it', () => {
  const [claim] = claimsOf('post ← herald: wire mayor');
  if (claim === undefined) throw new Error('a claim');
  expect(pathOf(claim).map(({ id }) => id)).toEqual(['herald', 'wire', 'mayor']);
});

describe('a copy of a statement', () => {
  const base = { chain: ['mayor'], answers: 'houses', value: '300', 'as-of': '2031-03-04' };
  const pair = (change: object, page: Partial<ShortSource> = { syndicates: 'herald' }) => {
    const sources = { herald: { claims: [base] }, post: { ...page, claims: [{ ...base, ...change }] } };
    const [a, b] = dossierOf({ questions: { houses: {}, dead: {} }, sources }).claims.values();
    if (a === undefined || b === undefined) throw new Error('two claims');
    return [isCopy(a, b), isCopy(b, a), isCopy(a, a)];
  };

  it('is the same on the page of another publisher', () => {
    expect(pair({})).toEqual([true, true, false]);
    expect(pair({ statement: 'In other words of ours.', quote: 'another bit of it' })).toEqual([true, true, false]);
  });

  it.each([
    { value: '301' },
    { value: 'about 300' },
    { chain: ['wire', 'mayor'] },
    { 'chain-complete': false },
    { modality: 'denied' },
    { 'as-of': '2031-03-05' },
    { said: '2031-03-04' },
    { answers: 'dead' },
    { scope: 'brick' },
    { circular: true },
  ])('is none where it differs: %j', (change) => {
    expect(pair(change)).toEqual([false, false, false]);
  });

  it('is known by its quote where it answers no question', () => {
    const isCopyOf = (quote: string, other: string) => {
      const sources = {
        herald: { claims: [{ chain: ['mayor'], quote }] },
        post: { syndicates: 'herald', claims: [{ chain: ['mayor'], quote: other }] },
      };
      const [a, b] = dossierOf({ sources }).claims.values();
      return a !== undefined && b !== undefined && isCopy(a, b);
    };
    expect(isCopyOf('the mayor left', 'the mayor left')).toBe(true);
    expect(isCopyOf('the mayor left', 'the mayor stayed')).toBe(false);
  });

  it('is none on a page that its publisher wrote itself', () => {
    expect(pair({}, {})).toEqual([false, false, false]);
  });

  it('is none where one outlet says the same in two articles', () => {
    expect(pair({}, { publisher: 'herald' })).toEqual([false, false, false]);
  });
});
