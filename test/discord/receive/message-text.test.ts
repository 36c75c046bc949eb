import { describe, expect, test } from 'vitest';
import { textOfMessage } from '../../../src/discord/receive/message-text.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { words } from '../support/view-of.ts';

const embed = {
  author: { name: 'An outlet' },
  title: 'A *title*',
  description: '200 guns',
  fields: [
    { name: 'Where', value: 'Kursk' },
    { name: '', value: 'and more' },
  ],
  footer: { text: 'The foot' },
};
const ofEmbed = 'An outlet\nA title\n200 guns\nWhere: Kursk\nand more\nThe foot';

describe('what a message says', () => {
  test.each([
    ['its content', { content: '**200** guns', embeds: [embed] }, '200 guns'],
    ['its embeds, where it has no content', { content: '', embeds: [embed] }, ofEmbed],
    [
      'its address and embeds, where it is only that',
      { content: '<https://x.example/1> 👀', embeds: [embed] },
      `https://x.example/1 👀\n${ofEmbed}`,
    ],
    ['nothing, where it is an address alone', { content: 'https://x.example/1', embeds: [] }, ''],
    ['what it forwards', { content: '', message_snapshots: [{ message: { content: 'said *so*' } }] }, 'said so'],
    ['nothing, where it has nothing', { content: '', embeds: [], components: [] }, ''],
    ['nothing, where Discord shows nothing', null, ''],
    ['nothing, where it is odd', { content: 7, embeds: 'x', components: [null, 5, { type: 10 }] }, ''],
  ])('is %s', (_, message, expected) => {
    expect(textOfMessage(message)).toBe(expected);
  });

  test('is what its components say, letter for letter', () => {
    const text = 'a_b *c* <@1> 1\\2 [x](y)';
    const [own] = renderView(
      { title: [{ kind: 'typed', text }], blocks: [{ kind: 'small', text: [{ kind: 'typed', text }] }], footer: [] },
      words,
    );
    expect(textOfMessage({ content: '', components: own?.components })).toBe(`${text}\n${text}`);
  });
});
