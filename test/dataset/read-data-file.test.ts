import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDataFile } from '../../src/dataset/read-data-file.ts';
import { defaultLimits, startReading } from '../../src/dataset/reading.ts';
import { tempFolder } from './temp-folder.ts';

const reading = (maxBytes: number) => startReading('.', { ...defaultLimits, maxBytes });
const whyOf = (path: string, maxBytes = 100) => {
  const file = readDataFile(path, reading(maxBytes));
  return file.ok ? null : file.why;
};

it('reads a file', () => {
  const path = join(tempFolder({ a: 'text' }), 'a');
  const file = readDataFile(path, reading(100));
  expect(file.ok && String(file.bytes)).toBe('text');
});

it('says why it reads no other thing, and never waits for one', () => {
  const folder = tempFolder();
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  mkdirSync(join(folder, 'folder'));
  expect(whyOf(join(folder, 'fifo'))).toBe('this is a FIFO; a file is expected here');
  expect(whyOf(join(folder, 'folder'))).toBe('this is a folder; a file is expected here');
  expect(whyOf('/dev/null')).toBe('this is a device; a file is expected here');
  expect(whyOf(join(folder, 'none'))).toBe('this file cannot be read (ENOENT)');
});

it('reads no file that is too big, and not more than all files may have', () => {
  const folder = tempFolder({ big: Buffer.alloc(2_500_001), small: Buffer.alloc(2_500_000) });
  expect(whyOf(join(folder, 'big'), 10_000_000)).toBe(
    'this file has 2.5 MB, and one file has at most 2.5 MB, a quarter of DATA_MAX_MB; split it, or raise DATA_MAX_MB',
  );
  const whole = reading(10_000_000);
  const read = () => readDataFile(join(folder, 'small'), whole);
  expect([read().ok, read().ok, read().ok, read().ok]).toEqual([true, true, true, true]);
  expect(read()).toEqual({
    ok: false,
    why: 'with this file the data has more than 10.0 MB; take some away, or raise DATA_MAX_MB',
  });
});
