import { expect, it } from 'vitest';
import { revisionOf } from '../../src/dataset/revision.ts';

function revision(...files: [string, string][]): string {
  return revisionOf(new Map(files.map(([name, text]) => [name, Buffer.from(text)])));
}

const first = revision(['a.yaml', 'x'], ['b.yaml', 'y']);

it('is 12 hexadecimal digits, the same for the same files', () => {
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(revision(['a.yaml', 'x'], ['b.yaml', 'y'])).toBe(first);
});

it.each([
  ['a byte', revision(['a.yaml', 'x'], ['b.yaml', 'z'])],
  ['a name', revision(['a.yaml', 'x'], ['c.yaml', 'y'])],
  ['where one file ends and the next begins', revision(['a.yaml', 'xb.yaml\0y'])],
  ['the number of files', revision(['a.yaml', 'x'])],
])('changes with %s', (_, other) => {
  expect(other).not.toBe(first);
});
