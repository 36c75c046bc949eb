import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { standingsOf } from '../../../src/core/compare/standing.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { dossierOf } from '../../support/dossiers.ts';

const base: ShortClaim = { answers: 'pumps', chain: ['wire', 'mayor'], value: '120' };
const back: ShortClaim = { ...base, id: 'back', modality: 'retracted' };

function dossier(claims: readonly ShortClaim[], sources: Record<string, ShortSource> = {}) {
  return dossierOf({
    questions: { pumps: { scopes: { diesel: {}, hand: {} } }, why: { measure: 'text' } },
    sources: { post: { claims }, ...sources },
  });
}

/** Who took back what it had passed on of the claim `a`, by which claim, and whether anything else supports it. */
function lost(claims: readonly ShortClaim[], sources: Record<string, ShortSource> = {}) {
  const all = [...dossier(claims, sources).claims.values()];
  const claim = all.find(({ id }) => id === 'a');
  if (claim === undefined) throw new Error('there is no claim a');
  const standings = standingsOf(all);
  const by = standings.unsupportedBy(claim).map(({ relay, retraction }) => `${relay.id} in ${retraction.id}`);
  return { by, alone: standings.nothingSupports(claim), standing: standings.of(claim) };
}

describe('a relay that takes back what it passed on', () => {
  it('leaves the speaker’s claim standing, and unsupported', () => {
    expect(lost([{ ...base, id: 'a' }, back])).toEqual({ by: ['wire in back'], alone: true, standing: 'standing' });
  });

  it.each<[string, ShortClaim, ShortClaim, string[]]>([
    ['the claim that it names, whatever its value', { value: '500' }, { corrects: 'a' }, ['wire in back']],
    ['the claim that it names, where it answers nothing', {}, { ...nothing(), corrects: 'a' }, ['wire in back']],
    ['the same number under another hedge', { value: 'about 120' }, {}, ['wire in back']],
    ['any number, where it gives none', { value: '500' }, { value: 'unstated' }, ['wire in back']],
    ['what was said before', { said: '2031-03-01' }, { said: '2031-03-03' }, ['wire in back']],
    ['what it gave without its speaker', { chain: ['wire'], 'chain-complete': false }, {}, ['wire in back']],
    ['a page’s own report', {}, { 'taken-back-by': 'post' }, ['post in back']],
    ['not another number', { value: '500' }, {}, []],
    ['not what it counts otherwise', { scope: 'diesel' }, { scope: 'hand' }, []],
    ['not what somebody else said', { chain: ['wire', 'council'] }, {}, []],
    ['not what came another way', { chain: ['agency', 'mayor'] }, {}, []],
    ['not what came another way, even if it is named', { chain: ['agency', 'mayor'] }, { corrects: 'a' }, []],
    ['not what was said after', { said: '2031-03-03' }, { said: '2031-03-01' }, []],
    ['not what refers to another day', { 'as-of': '2031-03-03' }, { 'as-of': '2031-03-01' }, []],
    ['not what the speaker took back', {}, { 'taken-back-by': 'mayor' }, []],
    ['not another retraction', { modality: 'retracted' }, {}, []],
    ['not a denial', { modality: 'denied' }, {}, []],
    ['not for a retraction that is held to be wrong', {}, { rank: 'deprecated', reason: 'misread' }, []],
    ['not the claim that it names no more', {}, { corrects: 'other' }, []],
  ])('takes back %s', (_, claim, retraction, by) => {
    const other = { ...base, id: 'other', value: '7' };
    expect(lost([{ ...base, ...claim, id: 'a' }, other, { ...back, ...retraction }]).by).toEqual(by);
  });

  it.each<[string, Record<string, ShortSource>, boolean]>([
    ['no other page', {}, true],
    ['a page that had it from the relay too', { herald: { claims: [{ ...base, id: 'b' }] } }, true],
    ['a page that had it from the speaker', { herald: { claims: [{ ...base, id: 'b', chain: ['mayor'] }] } }, false],
    ['a page with another figure', { herald: { claims: [{ ...base, id: 'b', chain: ['mayor'], value: '9' }] } }, true],
    [
      'a page whose report is held to be wrong',
      { herald: { claims: [{ ...base, id: 'b', chain: ['mayor'], rank: 'deprecated', reason: 'misread' }] } },
      true,
    ],
    ['a denial', { herald: { claims: [{ ...base, id: 'b', chain: ['mayor'], modality: 'denied' }] } }, true],
  ])('leaves nothing that supports the claim, or something: %s', (_, pages, alone) => {
    expect(lost([{ ...base, id: 'a' }, back], pages).alone).toBe(alone);
  });

  it('takes back the copies of what it names', () => {
    const copy = { echo: { syndicates: 'post', claims: [{ ...base, id: 'a' }] } };
    const page = [
      { ...base, id: 'first' },
      { ...back, corrects: 'first' },
    ];
    expect(lost(page, copy).by).toEqual(['wire in back']);
  });

  it('takes back the copy, and not the article that was copied', () => {
    const copy = {
      echo: {
        syndicates: 'post',
        claims: [
          { ...base, id: 'copy' },
          { ...back, corrects: 'copy', 'taken-back-by': 'echo' },
        ],
      },
    };
    expect(lost([{ ...base, id: 'a' }], copy).by).toEqual([]);
  });

  it('is part of the difference', () => {
    const difference = differenceOn(dossier([{ ...base, id: 'a' }, back]), 'pumps');
    expect([...(difference?.unsupported ?? [])].map(([{ id }, { whole }]) => [id, whole])).toEqual([['a', true]]);
    expect(difference?.setAside).toEqual([]);
  });
});

function nothing(): ShortClaim {
  return { answers: undefined, value: undefined };
}
