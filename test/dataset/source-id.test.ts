import { expect, it } from 'vitest';
import { sourceIdOf } from '../../src/dataset/source-id.ts';

it.each([
  ['sources/river-post-17.yaml', 'river-post-17'],
  ['sources/dossier.yaml', 'dossier'],
  ['dossier.yaml', null],
  ['sources/x.yml', null],
  ['old/sources/x.yaml', null],
])('knows the source of %s', (name, id) => {
  expect(sourceIdOf(name)).toBe(id);
});
