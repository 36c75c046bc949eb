import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortSource } from '../../../src/core/checks/short-dossier.ts';
import { standingsOf } from '../../../src/core/compare/standing.ts';
import { differenceOn } from '../../../src/core/query/differences.ts';
import { dossierOf } from '../../support/dossiers.ts';

const said: ShortClaim = { id: 'a', answers: 'pumps', chain: ['mayor'], value: 'exactly 120', 'as-of': '2031-03-04' };
const other: ShortClaim = { ...said, id: 'z', chain: ['office'], value: 'exactly 50' };

function dossier(claims: readonly ShortClaim[], sources: Record<string, ShortSource> = {}) {
  return dossierOf({
    questions: { pumps: {}, why: { measure: 'text' } },
    sources: { post: { claims: [...claims] }, ...sources },
  });
}

function standing(id: string, ...claims: ShortClaim[]): string {
  const all = [...dossier([said, ...claims]).claims.values()];
  const claim = all.find((found) => found.id === id);
  return claim === undefined ? 'none' : standingsOf(all).of(claim);
}

describe('whether a claim stands', () => {
  it.each<[string, ShortClaim, string]>([
    ['a claim on the same question', { id: 'b', answers: 'pumps', value: '150', corrects: 'a' }, 'corrected'],
    ['a claim on another question', { id: 'b', answers: 'why', value: 'rain', corrects: 'a' }, 'corrected'],
    [
      'words that take it back and answer nothing',
      { id: 'b', modality: 'retracted', corrects: 'a', chain: ['mayor'] },
      'retracted',
    ],
    [
      'words of a relay that the speaker takes it back',
      { id: 'b', modality: 'retracted', corrects: 'a', chain: ['wire', 'mayor'], 'taken-back-by': 'mayor' },
      'retracted',
    ],
    ['a page that takes it back', { id: 'b', modality: 'retracted', corrects: 'a' }, 'standing'],
    [
      'a relay that takes back what it passed on',
      { id: 'b', modality: 'retracted', corrects: 'a', chain: ['wire', 'mayor'] },
      'standing',
    ],
    [
      'its speaker, who denies having said that figure',
      { ...said, id: 'b', modality: 'denied', corrects: 'a', value: '120' },
      'disowned',
    ],
    [
      'its speaker, who denies having said it',
      { id: 'b', modality: 'denied', corrects: 'a', chain: ['mayor'] },
      'disowned',
    ],
    [
      'its speaker, who denies another figure',
      { ...said, id: 'b', modality: 'denied', corrects: 'a', value: '500' },
      'corrected',
    ],
    ['a relay that denies it', { id: 'b', modality: 'denied', corrects: 'a' }, 'corrected'],
    [
      'a claim that is itself held to be wrong',
      { id: 'b', corrects: 'a', rank: 'deprecated', reason: 'misread' },
      'standing',
    ],
    [
      'a claim whose chain is circular',
      { id: 'b', corrects: 'a', chain: ['wire', 'post'], circular: true },
      'standing',
    ],
    ['a claim that corrects another', { id: 'b', corrects: 'z' }, 'standing'],
  ])('after %s', (_, correction, expected) => {
    expect(standing('a', other, correction)).toBe(expected);
  });

  it('what corrects a page of an article corrects its copy', () => {
    const copy = { echo: { syndicates: 'post', claims: [{ ...said, id: 'copy' }] } };
    const all = [...dossier([said, { id: 'b', corrects: 'a', chain: ['mayor'] }], copy).claims.values()];
    const copied = all.find(({ id }) => id === 'copy');
    expect(copied && standingsOf(all).of(copied)).toBe('corrected');
    expect(
      copied &&
        standingsOf(all)
          .correctionsOf(copied)
          .map(({ id }) => id),
    ).toEqual(['b']);
  });
});

describe('a speaker that denies having said a figure', () => {
  const denial: ShortClaim = { ...said, id: 'b', modality: 'denied', corrects: 'a' };

  it('gives no answer of its own: what others say of it is not in dispute', () => {
    const difference = differenceOn(dossier([said, denial, { ...other, value: 'exactly 120' }]), 'pumps');
    expect(difference?.setAside.map(({ claim, why }) => [claim.id, why])).toEqual([
      ['a', 'disowned'],
      ['b', 'disowns'],
    ]);
    expect(difference?.verdict).toBe('single-source');
  });

  it.each<[string, Partial<ShortClaim>]>([
    ['is held to be wrong', { rank: 'deprecated', reason: 'misread' }],
    ['is another speaker', { chain: ['office'] }],
    ['names no claim', { corrects: undefined }],
  ])('does not disown it where the denial %s', (_, change) => {
    const all = [...dossier([said, { ...denial, ...change }]).claims.values()];
    expect(all.map((claim) => standingsOf(all).disowns(claim))).toEqual([false, false]);
    expect(all[0] && standingsOf(all).of(all[0])).not.toBe('disowned');
  });

  it('disowns the copies of the page too', () => {
    const copy = { echo: { syndicates: 'post', claims: [{ ...said, id: 'copy' }] } };
    const all = [...dossier([said, denial], copy).claims.values()];
    expect(all.map((claim) => [claim.id, standingsOf(all).of(claim)])).toEqual([
      ['a', 'disowned'],
      ['b', 'standing'],
      ['copy', 'disowned'],
    ]);
  });
});

describe('a difference', () => {
  it('does not weigh what was taken back elsewhere', () => {
    expect(differenceOn(dossier([said, other]), 'pumps')?.verdict).toBe('conflict');
    const back: ShortClaim = { id: 'b', modality: 'retracted', corrects: 'a', chain: ['mayor'] };
    const difference = differenceOn(dossier([said, other, back]), 'pumps');
    expect([difference?.verdict, difference?.setAside.map(({ why }) => why)]).toEqual(['single-source', ['retracted']]);
  });

  it('of which no claim stands says so', () => {
    const difference = differenceOn(dossier([{ ...said, rank: 'deprecated', reason: 'misread' }]), 'pumps');
    expect([difference?.verdict, difference?.rule]).toEqual(['single-source', 'none-stands']);
  });
});
