import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFolder, whyNoFolder } from '../../src/dataset/list-folder.ts';
import { tempFolder } from './temp-folder.ts';

it('lists entries by name, without those that start with a dot, and follows links', () => {
  const folder = tempFolder({ 'b.txt': '', '.hidden': '', 'c/x': '', a: '', 'B.txt': '' });
  symlinkSync(join(folder, 'c'), join(folder, 'd'));
  symlinkSync(join(folder, 'a'), join(folder, 'e'));
  symlinkSync(join(folder, 'none'), join(folder, 'f'));
  expect(listFolder(folder, realpathSync(folder))).toEqual([
    { name: 'B.txt', isFolder: false, why: null },
    { name: 'a', isFolder: false, why: null },
    { name: 'b.txt', isFolder: false, why: null },
    { name: 'c', isFolder: true, why: null },
    { name: 'd', isFolder: true, why: null },
    { name: 'e', isFolder: false, why: null },
    { name: 'f', isFolder: false, why: expect.stringContaining('this link leads nowhere') },
  ]);
});

it('says why a folder cannot be listed', () => {
  const folder = tempFolder({ 'a-file': '' });
  expect(whyNoFolder(folder)).toBeNull();
  expect(whyNoFolder(join(folder, 'nothing'))).toBe('this folder cannot be read (ENOENT)');
  expect(whyNoFolder(join(folder, 'a-file'))).toBe('this is a file; a folder is expected here');
});
