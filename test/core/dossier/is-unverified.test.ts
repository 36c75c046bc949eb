import { expect, it } from 'vitest';
import { countUnverified, isUnverified } from '../../../src/core/dossier/is-unverified.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';
import { dossierFiles } from '../../support/dossiers.ts';

const at: [number, number] = [0, 3];
const dossier = linkDossier(
  dossierFiles({
    sources: {
      kept: {
        claims: [
          { id: 'found', quote: 'wet', at },
          { id: 'not-found', quote: 'dry' },
        ],
      },
      unhashed: { capture: { file: 'a.txt' }, claims: [{ id: 'without-hash', quote: 'wet', at }] },
      heard: { capture: null, claims: [{ id: 'without-text' }] },
    },
  }),
  '',
);

it('takes a quote as verified where it has a position in a text whose hash is known', () => {
  const unverified = [...dossier.claims.values()].filter(isUnverified).map(({ id }) => id);
  expect(unverified).toEqual(['not-found', 'without-hash', 'without-text']);
  expect(countUnverified(dossier)).toBe(3);
});
