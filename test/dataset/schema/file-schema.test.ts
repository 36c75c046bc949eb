import { expect, it } from 'vitest';
import { ActorsRecord } from '../../../src/core/dossier/actor.ts';
import { DossierRecord } from '../../../src/core/dossier/dossier-record.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';
import { schemaOfFile } from '../../../src/dataset/schema/file-schema.ts';

it.each([
  ['dossier.yaml', DossierRecord],
  ['actors.yaml', ActorsRecord],
  ['sources/dossier.yaml', SourceRecord],
  ['sources/river-post-17.yaml', SourceRecord],
])('knows the schema of %s', (name, schema) => {
  expect(schemaOfFile(name)).toBe(schema);
});
