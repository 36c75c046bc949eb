import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMemory, writeMemory } from '../../../src/slack/receive/modal-memory.ts';
import { payload } from '../support/payloads.ts';

test('what a modal remembers comes back as it was', () => {
  fc.assert(
    fc.property(payload, (text) => {
      const memory = { channel: 'C1', invocation: { command: 'check', options: { as: 'draft', text } } };
      const written = writeMemory(memory);
      if (written !== null) expect(readMemory(written)).toEqual(memory);
    }),
  );
});

test('a modal remembers 3,000 characters, and else nothing', () => {
  const written = (length: number) =>
    writeMemory({ channel: 'C1', invocation: { command: 'c', options: { t: 'x'.repeat(length) } } });
  const most = 3_000 - 'C1 ["c","t",""]'.length;
  expect(written(most)).toHaveLength(3_000);
  expect(written(most + 1)).toBeNull();
});

test.each(['', 'C1', '["help"]', 'C1 no json', 'c1 ["help"]', ' ["help"]'])(
  'is nothing where it is none of ours: "%s"',
  (text) => {
    expect(readMemory(text)).toBeNull();
  },
);
