import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDossierFolder } from '../../src/dataset/dossier-folder.ts';
import { flood, sourceYaml } from './flood.ts';
import { problemsIn, tempDossier, tempFolder } from './temp-folder.ts';

const source = 'sources/river-post-17.yaml';

function except(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(flood).filter(([key]) => key !== name));
}

it.each(['dossier.yaml', 'actors.yaml'])('says that %s is missing, and nothing that follows from it', (name) => {
  expect(problemsIn(tempDossier(except(name)))).toEqual([
    expect.stringMatching(new RegExp(`^flood/${name}:1:1 {2}this file is missing`)),
  ]);
});

it('says that the folder of the sources is missing; in a new dossier it may be empty', () => {
  const files = { ...except(source), 'actors.yaml': 'actors: {}' };
  expect(problemsIn(tempDossier(files))).toEqual([
    expect.stringMatching(/^flood\/sources:1:1 {2}this folder is missing; sources are sources\/<source-id>\.yaml$/),
  ]);
  const begun = tempDossier(files);
  mkdirSync(join(begun, 'flood/sources'));
  expect(problemsIn(begun)).toEqual([]);
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

it("names a file and a folder that stand in each other's place", () => {
  const files = { 'dossier.yaml/x': '', 'actors.yaml': '', sources: '' };
  expect(problemsIn(tempDossier(files))).toEqual([
    expect.stringMatching(/^flood\/actors\.yaml:1:1 {2}the file is empty/),
    expect.stringMatching(/^flood\/dossier\.yaml:1:1 {2}a dossier holds/),
    expect.stringMatching(/^flood\/dossier\.yaml:1:1 {2}this file is missing/),
    expect.stringMatching(/^flood\/sources:1:1 {2}a dossier holds/),
    expect.stringMatching(/^flood\/sources:1:1 {2}this folder is missing/),
  ]);
});

it('gives the bytes of every file, by name in sorted order', () => {
  const files = { ...flood, 'sources/a-post.yaml': sourceYaml, 'sources/notes.txt': '' };
  const folder = readDossierFolder(join(tempDossier(files), 'flood'), 'flood');
  expect([...folder.files.keys()]).toEqual([
    'actors.yaml',
    'dossier.yaml',
    'sources/a-post.yaml',
    'sources/river-post-17.yaml',
  ]);
  expect(String(folder.files.get('sources/a-post.yaml'))).toBe(sourceYaml);
});

it.each([
  ['every file is there', flood, true],
  ['a stray file is there too', { ...flood, 'notes.md': '' }, true],
  ['a source has a wrong name', { ...flood, 'sources/Post.yaml': '' }, false],
  ['the actors are missing', except('actors.yaml'), false],
  ['there are no sources', except(source), false],
])('is complete or not where %s', (_, files, complete) => {
  expect(readDossierFolder(join(tempDossier(files), 'flood'), 'flood').complete).toBe(complete);
});

it('names what is no file, whatever it is, and reads the others', async () => {
  const data = tempDossier({ ...except('dossier.yaml'), 'dossier.yaml/x': '' });
  const sources = join(data, 'flood/sources');
  execFileSync('mkfifo', [join(sources, 'fifo.yaml')]);
  const server = createServer().listen(join(sources, 'socket.yaml'));
  symlinkSync('/etc/hostname', join(sources, 'outside.yaml'));
  symlinkSync('/dev/zero', join(sources, 'zero.yaml'));
  symlinkSync('nothing.yaml', join(sources, 'dangling.yaml'));
  symlinkSync('circle.yaml', join(sources, 'circle.yaml'));
  mkdirSync(join(sources, 'folder.yaml'));
  await new Promise((listening) => server.once('listening', listening));
  const problems = problemsIn(data);
  server.close();
  const says = (name: string, what: string) => expect.stringMatching(new RegExp(`^flood/${name}:1:1 {2}.*${what}`));
  expect(problems).toEqual([
    says('dossier.yaml', 'move this elsewhere'),
    says('dossier.yaml', 'this file is missing'),
    says('sources/circle.yaml', 'this link leads nowhere'),
    says('sources/dangling.yaml', 'this link leads nowhere'),
    says('sources/fifo.yaml', 'this is a FIFO'),
    says('sources/folder.yaml', 'a source is a file, not a folder'),
    says('sources/outside.yaml', 'leads out of the data folder, to /etc/hostname'),
    says('sources/socket.yaml', 'this is a socket'),
    says('sources/zero.yaml', 'leads out of the data folder, to /dev/zero'),
  ]);
});

it('names a dossier and a file of it that lead out of the data folder, though their names begin like it', () => {
  const data = tempDossier(flood);
  renameSync(join(data, 'flood/actors.yaml'), `${data}-actors.yaml`);
  symlinkSync(`${data}-actors.yaml`, join(data, 'flood/actors.yaml'));
  symlinkSync('/etc', join(data, 'other'));
  const problems = problemsIn(data);
  renameSync(`${data}-actors.yaml`, join(data, 'flood/actors.yaml'));
  expect(problems).toEqual([
    expect.stringMatching(/^other:1:1 {2}this link leads out of the data folder, to \/etc;/),
    expect.stringMatching(/^flood\/actors\.yaml:1:1 {2}this link leads out of the data folder/),
  ]);
});

it('reads through the links of a mounted volume', () => {
  const data = tempFolder(
    Object.fromEntries(Object.entries(flood).map(([name, text]) => [`..2031_03_05/flood/${name}`, text])),
  );
  symlinkSync('..2031_03_05', join(data, '..data'));
  symlinkSync('..data/flood', join(data, 'flood'));
  expect(problemsIn(data)).toEqual([]);
});
