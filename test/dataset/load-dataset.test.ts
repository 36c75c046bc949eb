import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { flood } from './flood.ts';
import { problemsIn, tempDossier, tempFolder } from './temp-folder.ts';

it('loads what is right beside what is wrong', () => {
  const folder = tempDossier(flood);
  mkdirSync(join(folder, 'other/sources'), { recursive: true });
  expect(loadDataset(folder).dossiers.map((dossier) => dossier.id)).toEqual(['flood']);
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^other\/actors\.yaml:1:1 {2}this file is missing/),
    expect.stringMatching(/^other\/dossier\.yaml:1:1 {2}this file is missing/),
  ]);
});

it('loads dossiers by their ids, with the problems of the data folder first', () => {
  const named = (id: string) => Object.entries(flood).map(([name, text]) => [`${id}/${name}`, text]);
  const folder = tempFolder({ ...Object.fromEntries([...named('flood-b'), ...named('flood-a')]), 'notes.txt': '' });
  expect(loadDataset(folder).dossiers.map((dossier) => dossier.id)).toEqual(['flood-a', 'flood-b']);
  expect(problemsIn(folder)).toEqual([expect.stringMatching(/^notes\.txt:1:1 /)]);
});
