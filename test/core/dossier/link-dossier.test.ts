import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortDossier, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { bodyOf } from '../../../src/core/dossier/body-of.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { dossierFiles, dossierOf } from '../../support/dossiers.ts';
import { momentOf } from '../../support/figure-pool.ts';

function claimOf(claim: ShortClaim, source: ShortSource = {}, short: ShortDossier = {}): Claim {
  const files = dossierFiles({ ...short, sources: { post: { ...source, claims: [{ id: 'one', ...claim }] } } });
  const { claims } = linkDossier(files, '');
  const found = claims.get('one');
  if (found === undefined) throw new Error('a claim');
  return found;
}

describe('a linked dossier', () => {
  const dossier = linkDossier(
    dossierFiles({
      id: 'flood',
      dossier: {
        title: 'A flood',
        summary: 'It was wet.',
        language: 'de',
        events: { breach: 'The barrier breaks' },
        policy: { about: [0.1, 0.2] },
      },
      parties: { town: 'the town' },
      questions: { houses: {}, pumps: {} },
      sources: {
        post: { claims: [{ id: 'b' }, { id: 'a' }] },
        herald: { claims: [{ id: 'c' }] },
      },
    }),
    'abc123',
  );

  it('says of itself what its file says', () => {
    expect(dossier).toMatchObject({
      id: 'flood',
      title: 'A flood',
      summary: 'It was wet.',
      language: 'de',
      revision: 'abc123',
      policy: { about: [0.1, 0.2], bare: 0.05 },
      parties: new Map([['town', 'the town']]),
      events: new Map([['breach', 'The barrier breaks']]),
    });
  });

  it('has its records by id, in the order of the files', () => {
    const ids = [dossier.questions, dossier.sources, dossier.claims].map((records) => [...records.keys()]);
    expect(ids).toEqual([
      ['houses', 'pumps'],
      ['post', 'herald'],
      ['b', 'a', 'c'],
    ]);
    for (const source of dossier.sources.values()) {
      for (const claim of source.claims) expect([claim.source, dossier.claims.get(claim.id)]).toEqual([source, claim]);
    }
  });
});

describe('an actor', () => {
  it('has everything that its record says, and null for what it leaves out', () => {
    const mayor = {
      name: 'Ann Example',
      kind: 'person' as const,
      role: 'mayor of X',
      aliases: ['the mayor'],
      party: 'town',
      plural: true,
      reliability: { grade: 'B' as const, basis: 'mostly right so far' },
    };
    const { actors } = dossierOf({ parties: { town: 'the town' }, actors: { mayor, wire: { kind: 'agency' } } });
    expect(actors.get('mayor')).toEqual({ id: 'mayor', ...mayor, partOf: null, speakers: [] });
    expect(actors.get('wire')).toEqual({
      id: 'wire',
      name: 'Wire',
      kind: 'agency',
      role: null,
      aliases: [],
      partOf: null,
      party: null,
      plural: false,
      reliability: null,
      speakers: [],
    });
  });

  it('is part of its body, wherever that stands in the file, and has its party where it names none', () => {
    const { actors } = dossierOf({
      parties: { town: 'the town', state: 'the state' },
      actors: { aide: { 'part-of': 'mayor' }, mayor: { 'part-of': 'hall' }, hall: { party: 'town' } },
    });
    const [aide, mayor, hall] = ['aide', 'mayor', 'hall'].map((id) => actors.get(id));
    if (aide === undefined || mayor === undefined || hall === undefined) throw new Error('three actors');
    expect([aide.partOf, mayor.partOf, hall.partOf]).toEqual([mayor, hall, null]);
    expect([aide.party, mayor.party, hall.party]).toEqual(['town', 'town', 'town']);
    expect([bodyOf(aide), bodyOf(mayor), bodyOf(hall)]).toEqual([hall, hall, hall]);
  });
});

describe('a hop of several speakers', () => {
  const { claims, actors, jointActors } = dossierOf({
    parties: { town: 'the town', state: 'the state' },
    actors: {
      ann: { name: 'Ann Example', kind: 'person', party: 'town' },
      bob: { name: 'Bob Sample', kind: 'person', party: 'town' },
      cleo: { name: 'Cleo Third', kind: 'person', party: 'state' },
      guards: { kind: 'anonymous', 'part-of': 'hall' },
      hall: {},
    },
    claims: [
      { id: 'two', chain: ['coast-wire', ['bob', 'ann']] },
      { id: 'turned', chain: [['ann', 'bob']] },
      { id: 'three', chain: [['ann', 'bob', 'cleo']] },
      { id: 'one-body', chain: [['guards', 'hall']] },
    ],
  });
  const originOf = (id: string) => claims.get(id)?.origin;

  it('is one actor, whatever the order, named in the language of the dossier', () => {
    expect(originOf('two')).toMatchObject({ id: 'ann+bob', name: 'Ann Example and Bob Sample', plural: true });
    expect(originOf('two')?.speakers).toEqual([actors.get('ann'), actors.get('bob')]);
    expect(originOf('turned')).toBe(originOf('two'));
    expect(originOf('three')?.name).toBe('Ann Example, Bob Sample, and Cleo Third');
    expect([...jointActors.keys()]).toEqual(['ann+bob', 'ann+bob+cleo', 'guards+hall']);
    expect([...actors.keys()]).not.toContain('ann+bob');
  });

  it('has the party, the body and the kind of all of them', () => {
    expect([originOf('two')?.party, originOf('three')?.party]).toEqual(['town', null]);
    expect([originOf('two')?.partOf, originOf('one-body')?.partOf]).toEqual([null, actors.get('hall')]);
    expect([originOf('two')?.kind, originOf('one-body')?.kind]).toEqual(['person', 'office']);
  });
});

describe('a question', () => {
  const { questions } = dossierOf({
    questions: {
      pumps: {
        ask: 'How many pumps?',
        title: 'Pumps',
        measure: 'level',
        unit: 'pumps',
        settles: 'the list',
        scopes: {
          heavy: { includes: ['diesel'], 'may-include': ['electric'], exhaustive: true },
          diesel: {},
          electric: {},
        },
        sums: [{ label: 'all', of: ['a', 'b'] }],
      },
      state: { measure: 'category', categories: { wet: { label: 'wet', includes: ['damp'], after: ['dry'] } } },
    },
  });

  it('has its scopes, and its sums by the ids of their terms', () => {
    const { scopes, categories, ...pumps } = questions.get('pumps') ?? {};
    expect(pumps).toEqual({
      id: 'pumps',
      ask: 'How many pumps?',
      title: 'Pumps',
      measure: 'level',
      unit: 'pumps',
      settles: 'the list',
      sums: [{ id: 'a+b', label: 'all', of: ['a', 'b'] }],
    });
    expect(scopes?.get('heavy')).toEqual({
      id: 'heavy',
      label: 'heavy',
      includes: ['diesel'],
      mayInclude: ['electric'],
      exhaustive: true,
    });
    expect(scopes?.get('diesel')).toMatchObject({ includes: [], mayInclude: [], exhaustive: false });
    expect(categories?.size).toBe(0);
  });

  it('has its categories, and null for what its record leaves out', () => {
    const state = questions.get('state');
    expect(state?.categories.get('wet')).toEqual({ id: 'wet', label: 'wet', includes: ['damp'], after: ['dry'] });
    expect([state?.unit, state?.settles]).toEqual([null, null]);
  });
});

describe('a source', () => {
  it('has everything that its record says', () => {
    const sha256 = '9f'.repeat(32);
    const { sources } = dossierOf({
      sources: {
        post: {
          title: 'A report',
          language: 'pt-BR',
          url: 'https://post.example/1',
          published: { edtf: '2031-03-04', basis: 'the text' },
          capture: { file: 'x.txt', sha256, at: '2031-03-05' },
          note: 'read twice',
          'left-out': [{ at: [0, 9], why: 'an advertisement' }],
        },
      },
    });
    expect(sources.get('post')).toMatchObject({
      id: 'post',
      title: 'A report',
      language: 'pt-BR',
      url: 'https://post.example/1',
      published: { edtf: '2031-03-04', basis: 'the text' },
      capture: { file: 'x.txt', sha256, at: { edtf: '2031-03-05' } },
      note: 'read twice',
      leftOut: [{ at: [0, 9], why: 'an advertisement' }],
    });
  });

  it('was written by its publisher, unless it syndicates another outlet', () => {
    const { sources, actors } = dossierOf({ sources: { post: { published: null }, echo: { syndicates: 'post' } } });
    const [post, echo] = [sources.get('post'), sources.get('echo')];
    expect([post?.publisher, post?.author, post?.published, post?.note]).toEqual([
      actors.get('post'),
      actors.get('post'),
      null,
      null,
    ]);
    expect([echo?.publisher, echo?.author]).toEqual([actors.get('echo'), actors.get('post')]);
  });
});

describe('a claim', () => {
  it('has null for what its record leaves out', () => {
    expect(claimOf({})).toMatchObject({
      at: null,
      chain: [],
      chainComplete: true,
      circular: false,
      wording: 'reported',
      modality: 'asserted',
      question: null,
      scope: null,
      value: null,
      asOf: null,
      said: null,
      event: null,
      rank: 'normal',
      reason: null,
      corrects: null,
      takenBackBy: null,
      note: null,
    });
  });

  it('has everything that its record says, and what it refers to', () => {
    const claim = claimOf(
      {
        statement: 'The mayor said so.',
        quote: 'at least 20',
        at: [3, 14],
        chain: ['wire', 'mayor'],
        'chain-complete': false,
        circular: true,
        wording: 'direct',
        modality: 'denied',
        answers: 'pumps',
        scope: 'diesel',
        value: 'at least 20',
        'as-of': '2031-03-01',
        said: { edtf: '2031-03-04', basis: 'the text' },
        event: { id: 'breach', when: '2031-03-02' },
        rank: 'deprecated',
        reason: 'misread',
        corrects: 'other',
        note: 'see the map',
      },
      {},
      { questions: { pumps: { scopes: { diesel: {} } } } },
    );
    expect(claim).toMatchObject({
      statement: 'The mayor said so.',
      quote: 'at least 20',
      at: [3, 14],
      chain: [{ id: 'wire' }, { id: 'mayor' }],
      chainComplete: false,
      circular: true,
      origin: { id: 'mayor' },
      wording: 'direct',
      modality: 'denied',
      question: { id: 'pumps' },
      scope: 'diesel',
      value: { kind: 'figure', figure: { hedge: 'at-least', number: 20 } },
      asOf: momentOf('2031-03-01'),
      said: { edtf: '2031-03-04', basis: 'the text' },
      event: { id: 'breach', when: momentOf('2031-03-02') },
      rank: 'deprecated',
      reason: 'misread',
      corrects: 'other',
      note: 'see the map',
    });
    expect(claimOf({ event: { id: 'breach' } }).event).toEqual({ id: 'breach', when: null });
  });

  it.each<[string, ShortClaim, ShortSource, string]>([
    ['the last hop of its chain', { chain: ['wire', 'mayor'] }, {}, 'mayor'],
    ['the outlet, where it has no chain', {}, {}, 'post'],
    ['the outlet that wrote the piece, where the page is a copy', {}, { syndicates: 'herald' }, 'herald'],
  ])('is of %s', (_, claim, source, origin) => {
    expect(claimOf(claim, source).origin.id).toBe(origin);
  });

  it('reads its value under the policy of the dossier', () => {
    const short = { questions: { pumps: {} }, dossier: { policy: { about: [0.2, 0.2] as [number, number] } } };
    const { value } = claimOf({ answers: 'pumps', value: 'about 200' }, {}, short);
    expect(value).toMatchObject({ figure: { interval: { low: 160, high: 240 } } });
  });
});

describe('files that did not pass the checks', () => {
  it.each<[string, ShortDossier, string]>([
    ['an unknown publisher', { declareActors: false, sources: { post: {} } }, 'no record "post"'],
    [
      'an unknown hop',
      { declareActors: false, actors: { post: {} }, sources: { post: { claims: [{ chain: ['mayor'] }] } } },
      'no record "mayor"',
    ],
    ['an unknown question', { claims: [{ answers: 'pumps', value: '3' }] }, '"pumps"'],
    ['a value that is none', { questions: { pumps: {} }, claims: [{ answers: 'pumps', value: 'lots' }] }, '"lots"'],
    ['a date that is none', { claims: [{ said: 'on Friday' }] }, '"on Friday"'],
    ['a date with a basis that is none', { claims: [{ said: { edtf: 'soon', basis: 'the text' } }] }, '"soon"'],
  ])('throw for %s', (_, short, message) => {
    expect(() => dossierOf(short)).toThrow(message);
  });
});
