import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findDossiers } from '../../src/dataset/find-dossiers.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { tempFolder, without } from './temp-folder.ts';

function find(folder: string) {
  const { names, problems } = findDossiers(folder);
  return { names, problems: problems.map((problem) => without(folder, problemLine(problem))) };
}

it('finds every folder but that of the schemas', () => {
  const files = { 'b/x': '', 'a/x': '', 'schema/x.json': '{}', 'README.md': '', '.hidden': '' };
  expect(find(tempFolder(files))).toEqual({ names: ['a', 'b'], problems: [] });
});

it('names an empty data folder, and files that do not belong there', () => {
  const noDossier = expect.stringMatching(/^\.:1:1 {2}there is no dossier here; add a folder/);
  expect(find(tempFolder())).toEqual({ names: [], problems: [noDossier] });
  const stray = tempFolder({ 'notes.txt': '', 'README.md': '', '.hidden': '', 'schema/x.json': '{}' });
  const noFolder = expect.stringMatching(/^notes\.txt:1:1 {2}a data folder holds a folder for each dossier/);
  expect(find(stray)).toEqual({ names: [], problems: [noFolder, noDossier] });
});

it('names a data folder that is not there, or is a file', () => {
  const folder = tempFolder({ 'a-file': '' });
  expect(find(join(folder, 'nothing')).problems).toEqual(['.:1:1  this folder cannot be read (ENOENT)']);
  expect(find(join(folder, 'a-file')).problems).toEqual(['.:1:1  this is a file; a folder is expected here']);
});
