import { expect, test } from 'vitest';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { findLost } from '../support/find-lost.ts';
import { generatedDossier } from '../support/generated-dossier.ts';
import { shippedDossier } from '../support/shipped.ts';
import { walkPresses } from '../support/walk-presses.ts';

test.each<[string, () => Dossier]>([
  ['the shipped dossier', shippedDossier],
  ['a generated one', () => generatedDossier({ questions: 30, positions: 40, name: 25, script: 'latin' })],
])('of %s everything is reached by presses from the digest in the channel', (_, open) => {
  const dossier = open();
  const session = sessionOf(dossier);
  const { thread: __, ...parent } = viewOf({ command: 'digest', options: {} }, session);
  expect(findLost(dossier, walkPresses(parent, session).values())).toEqual([]);
});
