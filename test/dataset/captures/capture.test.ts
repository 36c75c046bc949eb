import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readCapture } from '../../../src/dataset/captures/capture.ts';
import { tempFolder } from '../temp-folder.ts';

it('reads a text with its hash and its positions', () => {
  const read = readCapture(tempFolder({ 'a.txt': 'flood 🌊' }), 'a.txt');
  expect(read).toMatchObject({
    text: { text: 'flood 🌊' },
    sha256: createHash('sha256').update('flood 🌊').digest('hex'),
  });
  expect(read?.text?.points.length).toBe(7);
});

it('counts a byte order mark as a character', () => {
  const read = readCapture(tempFolder({ 'a.txt': '\ufeffflood' }), 'a.txt');
  expect(read?.text?.text).toBe('\ufeffflood');
  expect(read?.text?.find('flood')).toEqual([[1, 6]]);
});

it('has no text where the bytes are not UTF-8', () => {
  const bytes = Buffer.from([0x61, 0xff]);
  const read = readCapture(tempFolder({ 'a.txt': bytes }), 'a.txt');
  expect(read).toMatchObject({ text: null, sha256: createHash('sha256').update(bytes).digest('hex') });
});

it('is null where there is no such file, or a folder of that name', () => {
  const folder = tempFolder({ 'b/c.txt': '' });
  expect(readCapture(folder, 'a.txt')).toBeNull();
  expect(readCapture(folder, 'b')).toBeNull();
});
