import { expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { cacheByDossier } from '../../../src/core/query/cache-by-dossier.ts';
import { dossierOf } from '../../support/dossiers.ts';

it('computes once for a dossier, and again for another of the same id', () => {
  const asked: Dossier[] = [];
  const titleOf = cacheByDossier((dossier) => {
    asked.push(dossier);
    return dossier.title;
  });
  const [first, second] = [dossierOf({ id: 'flood' }), dossierOf({ id: 'flood', dossier: { title: 'Another flood' } })];
  const titles = [first, first, second, first].map(titleOf);
  expect(titles).toEqual(['Flood at the barrier', 'Flood at the barrier', 'Another flood', 'Flood at the barrier']);
  expect(asked).toEqual([first, second]);
});

it('keeps the results of the 24 dossiers that were asked about last', () => {
  let computed = 0;
  const count = cacheByDossier(() => ++computed);
  const [first, ...others] = Array.from({ length: 24 }, () => dossierOf());
  if (first === undefined) throw new Error('a dossier');
  for (const dossier of [first, ...others]) count(dossier);
  expect([count(first), computed]).toEqual([1, 24]);
  count(dossierOf());
  expect([count(first), computed]).toEqual([1, 25]);
  for (const dossier of others.slice(0, 1)) count(dossier);
  expect(computed).toBe(26);
});
