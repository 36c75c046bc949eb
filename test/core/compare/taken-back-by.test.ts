import { expect, it } from 'vitest';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { takenBackBy } from '../../../src/core/compare/taken-back-by.ts';
import { dossierOf } from '../../support/dossiers.ts';

it.each<[ShortClaim, string]>([
  [{ chain: [] }, 'river-post'],
  [{ chain: ['mayor'] }, 'mayor'],
  [{ chain: ['wire', 'mayor'] }, 'wire'],
  [{ chain: ['herald', 'wire', 'mayor'] }, 'herald'],
  [{ chain: ['wire', 'mayor'], 'taken-back-by': 'mayor' }, 'mayor'],
  [{ chain: ['wire', 'mayor'], 'taken-back-by': 'river-post' }, 'river-post'],
])('%j is taken back by %s', (claim, actor) => {
  const [retraction] = dossierOf({ claims: [{ modality: 'retracted', ...claim }] }).claims.values();
  expect(retraction && takenBackBy(retraction).id).toBe(actor);
});
