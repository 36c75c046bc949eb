import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editorSchemas, writeEditorSchemas } from '../../../src/dataset/schema/editor-schemas.ts';
import { tempFolder, without } from '../temp-folder.ts';

it('is fresh in the repository', () => {
  for (const [file, text] of editorSchemas()) {
    const path = new URL(`../../../data/schema/${file}`, import.meta.url);
    expect(readFileSync(path, 'utf8'), `${file} is stale: npm run check -- --schemas`).toBe(text);
  }
});

it('writes what is missing or stale, and nothing else', () => {
  const data = tempFolder();
  const written = () => writeEditorSchemas(data).map((line) => without(data, line));
  expect(written()).toEqual(
    ['source', 'dossier', 'actors', 'export'].map(
      (name) => `schema/${name}.schema.json: written anew from the record's schema`,
    ),
  );
  writeFileSync(join(data, 'schema/actors.schema.json'), '{}');
  expect(written()).toEqual(["schema/actors.schema.json: written anew from the record's schema"]);
  expect(readFileSync(join(data, 'schema/actors.schema.json'), 'utf8')).toBe(editorSchemas().get('actors.schema.json'));
  expect(written()).toEqual([]);
});
