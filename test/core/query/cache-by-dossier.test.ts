import { expect, it } from 'vitest';
import { cacheByDossier } from '../../../src/core/query/cache-by-dossier.ts';
import { dossierOf } from '../../support/dossiers.ts';

it('keeps a result for a dossier, and none for another of the same id', () => {
  const titles = cacheByDossier<string>({ most: 1_000, ofClaim: 1 });
  const [first, second] = [dossierOf({ id: 'flood' }), dossierOf({ id: 'flood', dossier: { title: 'Another flood' } })];
  titles.set(first, first.title);
  expect([titles.get(first), titles.get(second)]).toEqual(['Flood at the barrier', undefined]);
});

it('keeps the results of the 24 dossiers that were asked about last', () => {
  const cache = cacheByDossier<number>({ most: 1_000, ofClaim: 1 });
  const dossiers = Array.from({ length: 25 }, () => dossierOf());
  for (const [index, dossier] of dossiers.entries()) cache.set(dossier, index);
  expect(dossiers.map((dossier) => cache.get(dossier)).filter((kept) => kept !== undefined)).toHaveLength(24);
});

it('keeps no more than so many bytes, counted by the claims of the dossiers', () => {
  const claims = Array.from({ length: 10 }, () => ({}));
  const cache = cacheByDossier<number>({ most: 250, ofClaim: 10 });
  const dossiers = [dossierOf({ claims }), dossierOf({ claims }), dossierOf({ claims })];
  for (const [index, dossier] of dossiers.entries()) cache.set(dossier, index);
  expect([dossiers.map((dossier) => cache.get(dossier)), cache.bytes]).toEqual([[undefined, 1, 2], 200]);
});
