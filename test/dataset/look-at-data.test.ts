import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAtData } from '../../src/dataset/look-at-data.ts';
import { tempFolder } from './temp-folder.ts';

const files = { 'flood/dossier.yaml': 'a', 'flood/sources/post.yaml': 'b' };

it('sees the same where nothing changed', async () => {
  const data = tempFolder(files);
  expect(await lookAtData(data)).toBe(await lookAtData(data));
});

it.each<[string, (data: string) => void]>([
  ['a file is written', (data) => writeFileSync(join(data, 'flood/sources/post.yaml'), 'bc')],
  ['a file is touched', (data) => utimesSync(join(data, 'flood/sources/post.yaml'), 1, 1)],
  ['a file is added', (data) => writeFileSync(join(data, 'flood/sources/other.yaml'), 'b')],
  ['a file is removed', (data) => rmSync(join(data, 'flood/dossier.yaml'))],
  [
    'an editor puts a new file in the place of the old one',
    (data) => {
      writeFileSync(join(data, 'flood/.swap'), 'a');
      renameSync(join(data, 'flood/.swap'), join(data, 'flood/dossier.yaml'));
    },
  ],
  ['a dossier is renamed', (data) => renameSync(join(data, 'flood'), join(data, 'fire'))],
  ['the folder is gone', (data) => rmSync(data, { recursive: true })],
  [
    'the folder is replaced by one that looks the same',
    (data) => {
      renameSync(data, `${data}-old`);
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(data, name, '..'), { recursive: true });
        writeFileSync(join(data, name), text);
      }
      rmSync(`${data}-old`, { recursive: true });
    },
  ],
])('sees that %s', async (_, change) => {
  const data = tempFolder(files);
  const before = await lookAtData(data);
  change(data);
  expect(await lookAtData(data)).not.toBe(before);
});

it('sees that the link of a mounted volume is switched', async () => {
  const data = tempFolder({ '..1/flood/dossier.yaml': 'a', '..2/flood/dossier.yaml': 'a' });
  symlinkSync('..1', join(data, '..data'));
  symlinkSync('..data/flood', join(data, 'flood'));
  const before = await lookAtData(data);
  symlinkSync('..2', join(data, '..next'));
  renameSync(join(data, '..next'), join(data, '..data'));
  expect(await lookAtData(data)).not.toBe(before);
});

it('ends, though links lead in a circle', async () => {
  const data = tempFolder(files);
  symlinkSync('..', join(data, 'flood/sources/again'));
  symlinkSync('loop', join(data, 'loop'));
  expect(await lookAtData(data)).toBe(await lookAtData(data));
});
