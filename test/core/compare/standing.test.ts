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
    ['words that take it back and answer nothing', { id: 'b', modality: 'retracted', corrects: 'a' }, 'retracted'],
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
