import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { driftsOf } from '../../../src/core/compare/drift.ts';
import { dossierOf } from '../../support/dossiers.ts';

const scopes = { diesel: {}, hand: {}, heavy: { includes: ['diesel'], 'may-include': ['hand'] } };

/** The drift between the mayor's own words in the post and what the herald makes of them. */
function drifts(words: ShortClaim, relay: ShortClaim, page: Partial<ShortSource> = {}) {
  const base = { answers: 'pumps', scope: 'diesel', value: '100', chain: ['mayor'] };
  const dossier = dossierOf({
    questions: { pumps: { scopes } },
    sources: {
      post: { claims: [{ ...base, wording: 'direct', ...words, id: 'words' }] },
      herald: { ...page, claims: [{ ...base, ...relay, id: 'relay' }] },
    },
  });
  const question = dossier.questions.get('pumps');
  if (question === undefined) throw new Error('a question');
  return [...driftsOf(question, [...dossier.claims.values()])];
}

describe('drift between an origin and its relay', () => {
  it.each<[string, ShortClaim, ShortClaim, string[]]>([
    ['nothing changed', {}, {}, []],
    ['nothing but the words for exact', { value: 'exactly 100' }, { value: '100' }, []],
    ['a hedge that was lost', { value: 'at least 100' }, { value: '100' }, ['lost-hedge']],
    ['a hedge that was lost for "exactly"', { value: 'about 100' }, { value: 'exactly 100' }, ['lost-hedge']],
    ['a hedge that was gained', { value: '100' }, { value: 'about 100' }, ['gained-hedge']],
    ['a hedge that was changed', { value: 'about 100' }, { value: 'at least 100' }, ['changed-hedge']],
    ['one word for another of the same hedge', { value: 'about 100' }, { value: 'some 100' }, []],
    ['another number', { value: 'about 100' }, { value: 'about 120' }, ['changed-number']],
    ['another end of a range', { value: '100 to 120' }, { value: '100 to 130' }, ['changed-number']],
    ['a range made into one number', { value: '100 to 120' }, { value: '100' }, ['lost-hedge', 'changed-number']],
    ['a wider scope', {}, { scope: 'heavy' }, ['wider-scope']],
    ['a narrower scope', { scope: 'heavy' }, {}, ['narrower-scope']],
    ['another scope', {}, { scope: 'hand' }, ['other-scope']],
    ['a scope that is open', { scope: 'heavy' }, { scope: 'hand' }, ['open-scope']],
    ['firmer', { modality: 'unconfirmed' }, { modality: 'asserted' }, ['firmer']],
    ['a prediction made a fact', { modality: 'predicted' }, {}, ['firmer']],
    ['a prediction made a rumour', { modality: 'predicted' }, { modality: 'unconfirmed' }, ['weaker']],
    ['a prediction made an assessment', { modality: 'predicted' }, { modality: 'assessed' }, []],
    ['an assessment made a fact', { modality: 'assessed' }, {}, ['firmer']],
    ['weaker', {}, { modality: 'unconfirmed' }, ['weaker']],
    [
      'the speaker dropped',
      { chain: ['wire', 'mayor'] },
      { chain: ['wire'], 'chain-complete': false },
      ['dropped-attribution'],
    ],
    ['no speaker dropped, where the chain breaks off as late', {}, { 'chain-complete': false }, []],
    [
      'everything at once',
      { value: 'at least 100', modality: 'assessed' },
      { value: '100', scope: 'heavy' },
      ['lost-hedge', 'firmer', 'wider-scope'],
    ],
  ])('%s', (_, words, relay, kinds) => {
    const found = drifts(words, relay);
    expect(found.flatMap((drift) => drift.kinds)).toEqual(kinds);
    expect(found.map((drift) => [drift.words.id, drift.relay.id])).toEqual(
      kinds.length === 0 ? [] : [['words', 'relay']],
    );
  });

  it.each<[string, ShortClaim, ShortClaim]>([
    ['another speaker', {}, { chain: ['ministry'], value: '300' }],
    ['words that are no quote', { wording: 'reported' }, { value: '300' }],
    ['two quotes', {}, { wording: 'direct', value: '300' }],
    ['words whose speaker is not named', { 'chain-complete': false }, { value: '300' }],
    ['a circular chain', {}, { chain: ['wire', 'mayor', 'wire', 'mayor'], value: '300' }],
    ['another day', { said: '2031-03-01' }, { said: '2031-03-04', value: '300' }],
    ['another number of another thing', {}, { scope: 'hand', value: '300' }],
    ['another number of a wider thing', { value: 'at least 100' }, { scope: 'heavy', value: '120' }],
    ['what it denies', {}, { modality: 'denied', value: 'about 100' }],
    ['what gives no figure', {}, { value: 'unstated' }],
    ['another time that is spoken of', { 'as-of': '2031-03-01' }, { 'as-of': '2031-03-04', value: '300' }],
  ])('is none over %s', (_, words, relay) => {
    expect(drifts(words, relay)).toEqual([]);
  });

  it('is none between two statements of one speaker: that they left, and that they will be back', () => {
    const categories = { left: { label: 'left' }, back: { label: 'back', after: ['left'] } };
    const state = (words: ShortClaim, relay: ShortClaim) => {
      const claims = [
        { answers: 'pumps', chain: ['mayor'], wording: 'direct' as const, ...words },
        { answers: 'pumps', chain: ['mayor'], ...relay },
      ];
      const dossier = dossierOf({ questions: { pumps: { measure: 'category', categories } }, claims });
      const question = dossier.questions.get('pumps');
      return question === undefined ? [] : [...driftsOf(question, [...dossier.claims.values()])];
    };
    expect(state({ value: 'back', modality: 'predicted' }, { value: 'left' })).toEqual([]);
    expect(state({ value: 'back', modality: 'predicted' }, { value: 'back' })).toMatchObject([{ kinds: ['firmer'] }]);
  });

  it.each<[string, ShortQuestion, ShortClaim, ShortClaim, string[]]>([
    [
      'yes made a rumour',
      { measure: 'yes-no' },
      { value: 'yes' },
      { value: 'yes', modality: 'unconfirmed' },
      ['weaker'],
    ],
    ['yes and no', { measure: 'yes-no' }, { value: 'yes' }, { value: 'no', modality: 'unconfirmed' }, []],
    [
      'a date made firm',
      { measure: 'event' },
      { value: '2031-03', modality: 'predicted' },
      { value: '2031-03-04' },
      ['firmer'],
    ],
    ['two dates', { measure: 'event' }, { value: '2031-03-03', modality: 'predicted' }, { value: '2031-03-04' }, []],
    [
      'a date of another thing',
      { measure: 'event', scopes },
      { value: '2031-03-04', scope: 'diesel', modality: 'predicted' },
      { value: '2031-03-04', scope: 'heavy' },
      [],
    ],
    ['two texts', { measure: 'text' }, { value: 'rain', modality: 'predicted' }, { value: 'rain' }, []],
  ])('of what is no figure: %s', (_, question, words, relay, kinds) => {
    const base = { answers: 'pumps', chain: ['mayor'] };
    const dossier = dossierOf({
      questions: { pumps: question },
      claims: [
        { ...base, wording: 'direct', ...words },
        { ...base, ...relay },
      ],
    });
    const asked = dossier.questions.get('pumps');
    const found = asked === undefined ? [] : [...driftsOf(asked, [...dossier.claims.values()])];
    expect(found.flatMap((drift) => drift.kinds)).toEqual(kinds);
  });

  it('is one over what may be one occasion', () => {
    expect(drifts({ said: '2031-03-01' }, { said: '2031-03', value: '300' })).toHaveLength(1);
    expect(drifts({ said: '2031-03-01' }, { value: '300' })).toHaveLength(1);
  });
});

const report: ShortClaim = { answers: 'pumps', scope: 'diesel', value: '100', chain: ['mayor'] };

/** Every drift among claims of pages, as "who: what, from whom"; with "?" where nobody is blamed. */
function told(pages: Record<string, ShortClaim | readonly ShortClaim[]>, languages: Record<string, string> = {}) {
  const sources = Object.entries(pages).map(([id, own]): [string, ShortSource] => {
    const claims = [own].flat().map((claim, index) => ({ ...report, ...claim, id: `${id}-${index}` }));
    const [publisher = id, syndicates] = id.split('-copies-');
    return [id, { publisher, language: languages[id] ?? 'en', claims, ...(syndicates ? { syndicates } : {}) }];
  });
  const actors = { officials: { name: 'Officials', kind: 'anonymous' as const } };
  const dossier = dossierOf({ actors, questions: { pumps: { scopes } }, sources: Object.fromEntries(sources) });
  const question = dossier.questions.get('pumps');
  if (question === undefined) throw new Error('a question');
  return [...driftsOf(question, [...dossier.claims.values()])].map(({ words, relay, kinds, isChange, translated }) => {
    const line = `${relay.source.id}: ${kinds.join(', ')}, from ${words.source.id}`;
    return `${line}${isChange ? '' : '?'}${translated ? ' (translated)' : ''}`;
  });
}

describe('drift is held against the nearest hop whose words are known', () => {
  const hedged = { value: 'at least 100' };
  const throughWire = { chain: ['wire', 'mayor'] };

  it.each<[string, Record<string, ShortClaim | ShortClaim[]>, string[]]>([
    [
      'the page of the wire that a paper names',
      { wire: hedged, herald: throughWire },
      ['herald: lost-hedge, from wire'],
    ],
    ['a paper that passes on what the wire has', { wire: hedged, herald: { ...throughWire, ...hedged } }, []],
    [
      'the wire, and not the paper that passes on what the wire made of it',
      { post: { ...hedged, wording: 'direct' }, wire: {}, herald: throughWire },
      ['wire: lost-hedge, from post'],
    ],
    [
      'the paper, and not the wire',
      { post: { ...hedged, wording: 'direct' }, wire: hedged, herald: throughWire },
      ['herald: lost-hedge, from wire'],
    ],
    [
      'nobody who has the words of a hop behind the nearest',
      { post: { ...hedged, wording: 'direct' }, wire: {}, herald: { ...throughWire, ...hedged } },
      ['wire: lost-hedge, from post'],
    ],
    ['the origin’s own page', { mayor: { ...hedged, chain: [] }, herald: {} }, ['herald: lost-hedge, from mayor']],
    [
      'an article, where its copy changes it',
      { wire: hedged, 'herald-copies-wire': {} },
      ['herald-copies-wire: lost-hedge, from wire'],
    ],
    [
      'the wire’s page, where the paper does not say whom the wire names',
      { wire: {}, herald: { chain: ['wire'], 'chain-complete': false } },
      ['herald: dropped-attribution, from wire'],
    ],
    ['another speaker on the wire’s page', { wire: hedged, herald: { chain: ['wire', 'council'] } }, []],
    [
      'of several words of the hop those that are nearest',
      { wire: [hedged, { value: 'about 100', scope: 'heavy' }], herald: throughWire },
      ['herald: lost-hedge, from wire'],
    ],
    ['words of the hop that are the same, among others', { wire: [hedged, {}], herald: throughWire }, []],
  ])('%s', (_, pages, expected) => {
    expect(told(pages)).toEqual(expected);
  });
});

describe('two relays of a hop whose words are not known', () => {
  const may = { said: '2031-03-01' };

  it.each<[string, Record<string, ShortClaim>, string[]]>([
    [
      'the same number with and without a hedge',
      { herald: { value: 'about 100' }, post: {} },
      ['post: lost-hedge, from herald?'],
    ],
    [
      'what most outlets pass on first',
      { echo: { value: 'about 100' }, herald: {}, post: {} },
      ['echo: gained-hedge, from herald?'],
    ],
    ['two numbers of one day', { herald: may, post: { ...may, value: '300' } }, ['post: changed-number, from herald?']],
    [
      'one wire in common',
      { herald: { chain: ['wire', 'mayor'] }, post: { chain: ['wire'], 'chain-complete': false } },
      ['post: dropped-attribution, from herald?'],
    ],
    [
      'one wire in common, the shorter chain first',
      { herald: { chain: ['wire'], 'chain-complete': false }, post: { chain: ['wire', 'mayor'] } },
      ['herald: dropped-attribution, from post?'],
    ],
    [
      'one anonymous speaker through one wire',
      { herald: { chain: ['wire', 'officials'] }, post: { chain: ['wire', 'officials'], value: 'about 100' } },
      ['post: gained-hedge, from herald?'],
    ],
    ['two numbers without a day: the mayor may have said both', { herald: {}, post: { value: '300' } }, []],
    ['two numbers of two days', { herald: may, post: { said: '2031-03-02', value: '300' } }, []],
    [
      'officials, who may be others',
      { herald: { chain: ['officials'] }, post: { chain: ['officials'], value: 'about 100' } },
      [],
    ],
    [
      'two speakers of one wire',
      { herald: { chain: ['wire', 'mayor'] }, post: { chain: ['wire', 'council'], value: 'about 100' } },
      [],
    ],
    ['a denial', { herald: { modality: 'denied' }, post: { value: 'about 100' } }, []],
    ['two outlets in their own voice', { herald: { chain: [] }, post: { chain: [], value: 'about 100' } }, []],
  ])('%s', (_, pages, expected) => {
    expect(told(pages)).toEqual(expected);
  });

  it('are not found among the claims of one outlet', () => {
    expect(told({ herald: [{}, { value: 'about 100' }] })).toEqual([]);
  });

  it('are shown of a page on either side', () => {
    const claims = {
      herald: { claims: [{ ...report, id: 'a' }] },
      post: { claims: [{ ...report, id: 'b', value: 'about 100' }] },
    };
    const dossier = dossierOf({ questions: { pumps: { scopes } }, sources: claims });
    const question = dossier.questions.get('pumps');
    const all = [...dossier.claims.values()];
    for (const claim of all) expect(question && [...driftsOf(question, all, [claim])]).toHaveLength(1);
    expect(question && [...driftsOf(question, all, [])]).toEqual([]);
  });
});

describe('a day that changed on the way', () => {
  const day = { said: '2031-03-04', 'as-of': '2031-03-03' };

  it.each<[string, ShortClaim, string[]]>([
    ['of what it refers to', { ...day, 'as-of': '2031-03-04' }, ['herald: changed-day, from wire']],
    [
      'on which it was said, which may have been twice',
      { ...day, said: '2031-03-05' },
      ['herald: changed-day, from wire?'],
    ],
    ['both: that is another statement', { said: '2031-03-05', 'as-of': '2031-03-04' }, []],
    ['with another number: that is another statement', { ...day, 'as-of': '2031-03-04', value: '120' }, []],
    ['not known to be another', { said: '2031-03-04' }, []],
    ['told more widely', { ...day, 'as-of': '2031-03' }, []],
  ])('%s', (_, change, expected) => {
    expect(told({ wire: day, herald: { chain: ['wire', 'mayor'], ...change } })).toEqual(expected);
  });
});

describe('between pages of two languages', () => {
  it('nobody is blamed for another’s translation of a quote', () => {
    const pages = { post: { wording: 'direct' as const, value: 'about 100' }, herald: {} };
    expect(told(pages, { herald: 'uk' })).toEqual(['herald: lost-hedge, from post? (translated)']);
    expect(told(pages, { post: 'en-GB' })).toEqual(['herald: lost-hedge, from post']);
  });

  it('a relay answers for its own translation of the page that it names', () => {
    const pages = { wire: { value: 'about 100' }, herald: { chain: ['wire', 'mayor'] } };
    expect(told(pages, { wire: 'uk' })).toEqual(['herald: lost-hedge, from wire (translated)']);
    const own = { mayor: { chain: [], wording: 'direct' as const, value: 'about 100' }, herald: {} };
    expect(told(own, { mayor: 'uk' })).toEqual(['herald: lost-hedge, from mayor (translated)']);
  });
});

describe('ten thousand claims on one question', () => {
  const many = 10_000;

  it.each<[string, (index: number) => ShortClaim]>([
    ['relays of one speaker', (index) => ({ value: `${index % 2 ? 'about ' : ''}${1_000 + (index % 900)}` })],
    [
      'relays of one number and many days',
      (index) => ({ said: dayOf(index), modality: index % 2 ? 'asserted' : 'unconfirmed' }),
    ],
    ['quotes and relays of many days', (index) => ({ said: dayOf(index), wording: index % 2 ? 'direct' : 'reported' })],
    [
      'quotes and relays of many numbers',
      (index) => ({ value: `${1 + index}`, wording: index % 2 ? 'direct' : 'reported' }),
    ],
  ])('are not held against each other: %s', (_, claimAt) => {
    const sources = Object.fromEntries(
      Array.from({ length: 100 }, (_, page): [string, ShortSource] => {
        const claims = Array.from({ length: many / 100 }, (_, index) => {
          return { ...report, ...claimAt(page * 100 + index), id: `c-${page}-${index}` };
        });
        return [`page-${page}`, { claims }];
      }),
    );
    const dossier = dossierOf({ questions: { pumps: { scopes } }, sources });
    const question = dossier.questions.get('pumps');
    let reads = 0;
    const count = <Value>(value: Value): Value => {
      reads += 1;
      return value;
    };
    const counted = dossier.claims.values().map((claim) => {
      return Object.defineProperty({ ...claim }, 'modality', { get: () => count(claim.modality) });
    });
    expect(question && driftsOf(question, [...counted]).toArray().length).toBeLessThan(many);
    // every comparison reads it: all pairs would read it a hundred million times
    expect(reads).toBeLessThan(100 * many);
  });

  function dayOf(index: number): string {
    return new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10);
  }
});
