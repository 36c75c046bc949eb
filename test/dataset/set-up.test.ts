import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { actorsYaml, flood, sourceYaml } from './flood.ts';
import { problemsIn, tempDossier, tempFolder } from './temp-folder.ts';

const source = 'sources/river-post-17.yaml';

function except(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(flood).filter(([key]) => key !== name));
}

it('names a data folder that is not there, or is a file', () => {
  const folder = tempFolder({ 'a-file': '' });
  expect(problemsIn(join(folder, 'nothing'))).toEqual([expect.stringContaining('this folder cannot be read (ENOENT)')]);
  expect(problemsIn(join(folder, 'a-file'))).toEqual([
    expect.stringContaining('this is a file; a folder is expected here'),
  ]);
});

it('names an empty data folder, and files that do not belong there', () => {
  expect(problemsIn(tempFolder())).toEqual([expect.stringContaining('there is no dossier here')]);
  const stray = tempFolder({ 'notes.txt': '', 'README.md': '', '.hidden': '', 'schema/x.json': '{}' });
  expect(problemsIn(stray)).toEqual([
    expect.stringMatching(/^notes\.txt:1:1 {2}a data folder holds a folder for each dossier/),
    expect.stringContaining('there is no dossier here'),
  ]);
});

it.each(['dossier.yaml', 'actors.yaml'])('says that %s is missing, and nothing that follows from it', (name) => {
  expect(problemsIn(tempDossier(except(name)))).toEqual([
    expect.stringMatching(new RegExp(`^flood/${name}:1:1 {2}this file is missing`)),
  ]);
});

it('says that there are no sources', () => {
  expect(problemsIn(tempDossier(except(source)))).toEqual([
    expect.stringMatching(/^flood\/sources:1:1 {2}there is no source/),
  ]);
  const empty = tempDossier(except(source));
  mkdirSync(join(empty, 'flood/sources'));
  expect(problemsIn(empty)).toHaveLength(1);
});

it('names files and folders with wrong names', () => {
  const folder = tempDossier({
    ...flood,
    'notes.md': '',
    'sources/Post.yaml': 'x',
    'sources/post.yml': 'x',
    'sources/a/b.yaml': '',
    'sources/x.txt': '',
  });
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^flood\/notes\.md:1:1 {2}a dossier holds/),
    expect.stringMatching(/^flood\/sources\/Post\.yaml:1:1 {2}"Post" is not the name of a source: an id is lower-case/),
    expect.stringMatching(/^flood\/sources\/a:1:1 {2}a source is a file/),
    expect.stringMatching(/^flood\/sources\/post\.yml:1:1 {2}sources end in \.yaml; rename it to post\.yaml/),
    expect.stringMatching(/^flood\/sources\/x\.txt:1:1 {2}this is not a source/),
  ]);
});

it('names a dossier whose folder is no id', () => {
  const folder = tempFolder(
    Object.fromEntries(Object.entries(flood).map(([name, text]) => [`River Flood/${name}`, text])),
  );
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^River Flood:1:1 {2}"River Flood" is not the name of a dossier/),
  ]);
});

it('names a file that is empty, holds only comments, or is no record', () => {
  for (const text of ['', '\n', '# nothing yet\n']) {
    expect(problemsIn(tempDossier({ ...flood, 'actors.yaml': text }))).toEqual([
      expect.stringMatching(/^flood\/actors\.yaml:1:1 {2}the file is empty; write its keys: parties, actors/),
    ]);
  }
  expect(problemsIn(tempDossier({ ...flood, 'actors.yaml': '- a\n- b\n' }))).toEqual([
    expect.stringMatching(/^flood\/actors\.yaml:1:1 {2}this is a list; write keys and values/),
  ]);
});

it('says where a file stops being UTF-8, and that another starts with a byte order mark', () => {
  const bytes = Buffer.from(sourceYaml.replace('Flood barrier', 'Fl\u00fcod barrier'), 'latin1');
  expect(problemsIn(tempDossier({ ...flood, [source]: bytes }))[0]).toMatch(
    /:3:10 {2}the file is not UTF-8 from here on/,
  );
  expect(problemsIn(tempDossier({ ...flood, [source]: `\ufeff${sourceYaml}` }))).toEqual([
    expect.stringMatching(/^flood\/sources\/river-post-17\.yaml:1:1 {2}the file starts with a byte order mark/),
  ]);
});

it('reads files with Windows line ends', () => {
  const folder = tempDossier(
    Object.fromEntries(Object.entries(flood).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])),
  );
  expect(problemsIn(folder)).toEqual([]);
});

it('says where a file cannot be read, even where only one of the parsers minds', () => {
  const text = actorsYaml.replace('kind: agency }', 'kind: agency } # \u0000');
  expect(problemsIn(tempDossier({ ...flood, 'actors.yaml': text }))).toEqual([
    expect.stringMatching(/^flood\/actors\.yaml:5:52 {2}this file cannot be read: null byte/),
  ]);
});

it('follows links to folders', () => {
  const folder = tempFolder();
  symlinkSync(join(tempDossier(flood), 'flood'), join(folder, 'flood'));
  expect(problemsIn(folder)).toEqual([]);
});

it('loads what is right beside what is wrong', () => {
  const folder = tempDossier(flood);
  mkdirSync(join(folder, 'other/sources'), { recursive: true });
  const { dossiers, problems } = loadDataset(folder);
  expect(dossiers.map((dossier) => dossier.id)).toEqual(['flood']);
  expect(problems.map(problemLine)).toHaveLength(3);
});

it('changes the revision with any byte and any name, and with nothing else', () => {
  const revision = (files: Record<string, string>) => loadDataset(tempDossier(files)).dossiers[0]?.revision;
  const first = revision(flood);
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(revision(flood)).toBe(first);
  expect(revision({ ...flood, 'actors.yaml': `${flood['actors.yaml']}\n` })).not.toBe(first);
  expect(revision({ ...except(source), 'sources/river-post-18.yaml': sourceYaml })).not.toBe(first);
  const folder = tempDossier(flood);
  writeFileSync(join(folder, 'flood/.DS_Store'), 'x');
  expect(loadDataset(folder).dossiers[0]?.revision).toBe(first);
});
