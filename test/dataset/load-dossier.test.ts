import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDossierFolder } from '../../src/dataset/dossier-folder.ts';
import { loadDossier } from '../../src/dataset/load-dossier.ts';
import { revisionOf } from '../../src/dataset/revision.ts';
import { actorsYaml, flood, sourceYaml } from './flood.ts';
import { problemsIn, tempDossier, tempFolder } from './temp-folder.ts';

const source = 'sources/river-post-17.yaml';

it('gives the records of the files, and the dossier with its revision', () => {
  const folder = readDossierFolder(join(tempDossier(flood), 'flood'), 'flood');
  const loaded = loadDossier(folder);
  if (!loaded.ok) throw new Error('the invented dossier has problems');
  expect(loaded.files.sources.get('river-post-17')?.claims).toHaveLength(3);
  expect(loaded.dossier).toMatchObject({ id: 'flood', revision: revisionOf(folder.files) });
  expect(loaded.dossier.claims.size).toBe(3);
});

it('reads files with Windows line ends', () => {
  const entries = Object.entries(flood).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]);
  expect(problemsIn(tempDossier(Object.fromEntries(entries)))).toEqual([]);
});

it('follows links to folders', () => {
  const folder = tempFolder(Object.fromEntries(Object.entries(flood).map(([name, text]) => [`.all/${name}`, text])));
  symlinkSync('.all', join(folder, 'flood'));
  expect(problemsIn(folder)).toEqual([]);
});

it('ignores files that start with a dot', () => {
  const data = tempDossier(flood);
  const revision = () => {
    const loaded = loadDossier(readDossierFolder(join(data, 'flood'), 'flood'));
    return loaded.ok ? loaded.dossier.revision : null;
  };
  const before = revision();
  writeFileSync(join(data, 'flood/.DS_Store'), 'x');
  expect(before).not.toBeNull();
  expect(revision()).toBe(before);
});

it('loads no dossier with a byte order mark, which changes its hashes unseen', () => {
  const data = tempDossier({ ...flood, [source]: `\ufeff${sourceYaml}` });
  expect(problemsIn(data)).toEqual([
    expect.stringMatching(/^flood\/sources\/river-post-17\.yaml:1:1 {2}the file starts with a byte order mark/),
  ]);
});

it('loads no dossier whose folder has problems', () => {
  expect(problemsIn(tempDossier({ ...flood, 'notes.md': '' }))).toEqual([
    expect.stringMatching(/^flood\/notes\.md:1:1 {2}a dossier holds/),
  ]);
});

it('says where a file cannot be read, even where only one of the two parsers refuses it', () => {
  const text = actorsYaml.replace('kind: agency }', 'kind: agency } # \u0000');
  expect(problemsIn(tempDossier({ ...flood, 'actors.yaml': text }))).toEqual([
    expect.stringMatching(
      /^flood\/actors\.yaml:5:52 {2}this file cannot be read: null byte is not allowed in input \(5:52\)$/,
    ),
  ]);
});
