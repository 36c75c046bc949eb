import { expect, test } from 'vitest';
import { escapedLength, escapedTextLength } from '../../../src/slack/render/escaped-length.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['a&b', 7],
  ['<', 4],
  ['>', 4],
  ['<&>', 13],
  ['&amp;', 9],
])('"%s" has %i characters once it is escaped', (text, length) => {
  expect(escapedTextLength(text)).toBe(length);
});

test('texts, addresses and values count, at any depth, and nothing else', () => {
  const thing = {
    type: 'button',
    action_id: 'ask:0',
    text: { type: 'plain_text', text: 'a&b', emoji: false },
    value: '<',
    url: 'ab',
    elements: [{ text: 'abc' }, [{ text: 'd' }], null, 7],
  };
  expect(escapedLength(thing)).toBe(7 + 4 + 2 + 3 + 1);
  expect(escapedLength('text')).toBe(0);
  expect(escapedLength(null)).toBe(0);
});
