import { describe, expect, it, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { isMarked, markPayload } from '../../../src/discord/post/mark-payload.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { checkMessage } from '../stand-in/check-message.ts';
import { words } from '../support/view-of.ts';

const blocks = [
  { kind: 'paragraph', text: say`Text` },
  { kind: 'divider' },
  { kind: 'paragraph', text: say`More` },
] as const;
const [message] = renderView({ title: say`Title`, blocks, footer: [] }, words);
const payload = { ...message };

/** The ids of the container and of its children. */
function idsIn(marked: object): unknown[] {
  const json = JSON.parse(JSON.stringify(marked));
  return [json.components[0].id, ...json.components[0].components.map(({ id }: { id?: number }) => id)];
}

test('a message carries the key in its first two components, and says the same', () => {
  const marked = markPayload(payload, 'key');
  expect(checkMessage(marked)).toEqual([]);
  const [outer, inner, ...others] = idsIn(marked);
  expect(outer).not.toBe(inner);
  expect(others).toEqual([undefined, undefined]);
  expect(marked).toMatchObject(JSON.parse(JSON.stringify(payload)));
  expect(isMarked(marked, 'key')).toBe(true);
});

test('the ids are those of every release, so that what an older one posted is found', () => {
  expect(idsIn(markPayload(payload, 'key')).slice(0, 2)).toEqual([1282466091, 2047231740]);
});

test('each key has its own ids, of 31 bits and far above those that Discord counts', () => {
  const seen = new Set<unknown>();
  for (let key = 0; key < 2_000; key += 1) {
    const [outer, inner] = idsIn(markPayload(payload, `key-${key}`));
    for (const id of [outer, inner]) {
      expect(id).toBeGreaterThanOrEqual(2 ** 30);
      expect(id).toBeLessThan(2 ** 31 - 1);
      seen.add(id);
    }
  }
  expect(seen.size).toBe(4_000);
});

describe('another message', () => {
  const marked = markPayload(payload, 'key');
  const [outer, inner] = idsIn(marked);
  const withIds = (first: unknown, second: unknown) => ({ components: [{ id: first, components: [{ id: second }] }] });

  it.each([
    ['of another key', markPayload(payload, 'other')],
    ['without a mark', payload],
    ['with half of the mark', withIds(outer, 7)],
    ['with the other half', withIds(7, inner)],
    ['with the halves exchanged', withIds(inner, outer)],
    ['with ids that are text', withIds(String(outer), String(inner))],
    ['without children', { components: [{ id: outer, components: [] }] }],
    ['without components', { components: [] }],
    ['of another kind', { content: 'hello' }],
    ['that is odd', { components: [null] }],
  ])('%s is not taken for it', (_, other) => {
    expect(isMarked(other, 'key')).toBe(false);
  });

  it('is found by the mark alone, whatever else Discord adds', () => {
    expect(isMarked({ ...withIds(outer, inner), ...{ nonce: undefined } }, 'key')).toBe(true);
  });
});

test.each([[{}], [{ components: [] }], [{ components: [{ type: 17, components: [] }] }]])(
  'a payload without such components stays as it is: %j',
  (odd) => {
    expect(markPayload(odd, 'key')).toEqual(odd);
  },
);
