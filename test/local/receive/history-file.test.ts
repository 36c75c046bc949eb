import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHistory, saveHistory } from '../../../src/local/receive/history-file.ts';
import { tempFolder } from '../../dataset/temp-folder.ts';

const newFile = () => join(tempFolder(), 'state', 'history');

test('lines come back, the newest first, and stand in the file the newest last', () => {
  const file = newFile();
  saveHistory(file, ['/help', '/claims']);
  expect(readFileSync(file, 'utf8')).toBe('/claims\n/help\n');
  expect(loadHistory(file)).toEqual(['/help', '/claims']);
});

test('the file is for this user alone', () => {
  const file = newFile();
  saveHistory(file, ['/claims']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('it is so too where it was there before with a wider mode, and so is a folder that is made for it', () => {
  const file = newFile();
  saveHistory(file, ['/claims']);
  chmodSync(file, 0o644);
  saveHistory(file, ['/help']);
  expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
});

test('the newest 500 lines are read', () => {
  const file = newFile();
  saveHistory(file, []);
  writeFileSync(file, Array.from({ length: 501 }, (_, index) => `line-${index}\n`).join(''));
  const lines = loadHistory(file);
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([500, 'line-500', 'line-1']);
});

test('a file that cannot be read is no history, and one that cannot be written is no error', () => {
  const folder = tempFolder();
  expect(loadHistory(join(folder, 'none'))).toEqual([]);
  writeFileSync(join(folder, 'file'), '');
  expect(() => saveHistory(join(folder, 'file', 'history'), ['/claims'])).not.toThrow();
});
