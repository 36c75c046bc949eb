import { describe, expect, test } from 'vitest';
import { packMessages } from '../../../src/slack/render/pack-messages.ts';
import type { UnplacedBlock } from '../../../src/slack/render/slack-message.ts';

/** A block that holds so many characters. */
function block(length: number, more: Partial<UnplacedBlock> = {}): UnplacedBlock {
  const text = { type: 'plain_text' as const, text: 'x'.repeat(length), emoji: false };
  return { block: { type: 'context', elements: [text] }, ...more };
}
const heading: UnplacedBlock = block(10, { keepWithNext: true });
const table: UnplacedBlock = { block: { type: 'table', rows: [] } };
const sizes = (blocks: readonly UnplacedBlock[], notificationLength = 0) =>
  packMessages(blocks, notificationLength).map((message) => message.length);

describe('blocks in messages', () => {
  test('are 48 in one, so that two are free', () => {
    expect(sizes(Array.from({ length: 48 }, () => block(1)))).toEqual([48]);
    expect(sizes(Array.from({ length: 97 }, () => block(1)))).toEqual([48, 48, 1]);
  });

  test('hold 8,400 characters in one, so that 600 are free', () => {
    expect(sizes([block(4_200), block(4_200)])).toEqual([2]);
    expect(sizes([block(4_200), block(4_201)])).toEqual([1, 1]);
  });

  test('leave room for the notification', () => {
    expect(sizes([block(4_200), block(4_000)], 200)).toEqual([2]);
    expect(sizes([block(4_200), block(4_001)], 200)).toEqual([1, 1]);
  });

  test('stay whole where one alone is too long', () => {
    expect(sizes([block(1), block(9_000), block(1)])).toEqual([1, 1, 1]);
  });

  test('hold one table in one', () => {
    expect(sizes([table, block(1), table, table])).toEqual([2, 1, 1]);
  });

  test('are none for nothing', () => {
    expect(packMessages([], 0)).toEqual([]);
  });
});

describe('a heading', () => {
  const filler = Array.from({ length: 47 }, () => block(1));

  test('goes to the next message with what it heads', () => {
    expect(sizes([...filler, heading, block(1)])).toEqual([47, 2]);
    expect(sizes([...filler, block(1), block(1)])).toEqual([48, 1]);
  });

  test('stays where what it heads fits', () => {
    expect(sizes([...filler.slice(1), heading, block(1)])).toEqual([48]);
  });

  test('stays where both do not fit into one message', () => {
    expect(sizes([...filler, heading, block(8_391)])).toEqual([48, 1]);
    expect(sizes([...filler, heading, block(8_390)])).toEqual([47, 2]);
  });

  test('stays where nothing else would', () => {
    expect(sizes([heading, block(8_400)])).toEqual([1, 1]);
  });
});

describe('what belongs together', () => {
  const filler = Array.from({ length: 47 }, () => block(1));
  const controls: UnplacedBlock = { block: { type: 'actions', elements: [] } };
  const footer = block(1, { isFooter: true });

  test('moves together where several headings stand in a row', () => {
    expect(sizes([...filler.slice(1), heading, heading, block(1)])).toEqual([46, 3]);
  });

  test('is the last text with the controls and the footer below it', () => {
    expect(sizes([...filler, block(1), footer])).toEqual([47, 2]);
    expect(sizes([...filler, block(1), controls, footer])).toEqual([47, 3]);
    expect(sizes([...filler.slice(1), heading, block(1), controls, footer])).toEqual([46, 4]);
  });

  test('is divided where even a message of its own cannot hold it', () => {
    expect(sizes([...Array.from({ length: 60 }, () => heading), block(1)])).toEqual([48, 13]);
    const headings = Array.from({ length: 47 }, () => heading);
    expect(sizes([...headings, controls, footer])).toEqual([46, 3]);
  });
});
