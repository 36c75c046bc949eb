import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { readTree } from './support/read-tree.ts';

it('pins every action of a workflow by its full hash, and says which version that is', () => {
  const workflows = [...readTree(['.github/workflows'], '.yml').values()].join('\n');
  const actions = workflows.split('\n').filter((line) => line.includes('uses:'));
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((line) => !/ [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

it('binds every file of the data to one schema that is there', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': object };
  const bound = Object.entries(settings['yaml.schemas']) as [string, string][];
  expect(bound.map(([schema]) => schema).filter((schema) => !existsSync(schema))).toEqual([]);
  // an export is no file of the data
  const ofData = readdirSync('data/schema').filter((name) => name !== 'export.schema.json');
  expect(bound.length).toBe(ofData.length);
  const files = [...readTree(['data'], '.yaml').keys()];
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => bound.filter(([, files]) => matchesGlob(file, files)).length !== 1)).toEqual([]);
});
