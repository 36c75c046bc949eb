import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAttached, wordsOfMessage } from '../../../src/slack/receive/message-words.ts';
import { payload } from '../support/payloads.ts';

const section = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });

describe('the words of a message', () => {
  test.each([
    ['Seoul says 200 guns', 'Seoul says 200 guns'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['see <https://a.example/x|the report> &amp; <https://b.example/?y=1>', 'see the report & https://b.example/?y=1'],
    ['<@U123|mira> in <#C123|news> and <@U456> in <#C456>', '@mira in #news and @… in #…'],
    [
      '<!channel> <!subteam^S1|@team> <!subteam^S1> <!date^1392734382^{date}|in February>',
      '@channel @team @… in February',
    ],
    ['  two   spaces \n\n and a line ', 'two spaces\n\nand a line'],
  ])('are those of its text without markup: %s', (text, words) => {
    expect(wordsOfMessage({ text })).toBe(words);
  });

  test('are those of its rich text, as people see them', () => {
    const blocks = [
      section(
        { type: 'text', text: 'At least ' },
        { type: 'text', text: '120', style: { bold: true } },
        { type: 'text', text: ' guns, says ' },
        { type: 'link', url: 'https://a.example/2024', text: 'Daily8' },
        { type: 'user', user_id: 'U9' },
        { type: 'emoji', name: '100', unicode: '1f4af' },
        { type: 'broadcast', range: 'here' },
      ),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
            ],
          },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
        ],
      },
    ];
    expect(wordsOfMessage({ text: 'At least *120* guns', blocks })).toBe(
      'At least 120 guns, says Daily8@…💯@here\none\ntwo\nquoted\ncode',
    );
  });

  test('leave out whom they are addressed to, and nobody else', () => {
    expect(wordsOfMessage({ text: '<@UBOT> what of <@U2>' }, 'UBOT')).toBe('what of @…');
    expect(wordsOfMessage({ text: '<@UBOT|parallax> help' }, 'UBOT')).toBe('help');
    const blocks = [section({ type: 'user', user_id: 'UBOT' }, { type: 'text', text: ' help' })];
    expect(wordsOfMessage({ text: '', blocks }, 'UBOT')).toBe('help');
  });

  test('are what its other blocks say where it has no text, without what can be pressed', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Flood' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '<https://a.example|300> homes' },
        fields: [{ type: 'mrkdwn', text: 'a &lt; b' }],
      },
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'small' },
          { type: 'image', alt_text: 'x' },
        ],
      },
      { type: 'data_table', rows: [[{ type: 'raw_text', text: 'cell' }]] },
      {
        type: 'container',
        title: { type: 'plain_text', text: 'Proof' },
        child_blocks: [{ type: 'section', text: { type: 'plain_text', text: 'inside' } }],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Press' } }] },
      { type: 'divider' },
    ];
    expect(wordsOfMessage({ text: '', blocks })).toBe('Flood\n300 homes\na < b\nsmall\ncell\nProof\ninside');
  });

  test('hold what is attached: of the old form, and a message that was passed on', () => {
    const old = {
      pretext: 'Wire',
      title: 'Guns',
      text: '<https://a.example|120> sent',
      fields: [{ title: 'By', value: 'sea' }],
      fallback: 'no',
    };
    const passed = {
      message_blocks: [{ message: { blocks: [section({ type: 'text', text: '300 homes' })] } }],
      text: '*300* homes',
    };
    expect(wordsOfMessage({ text: 'look', attachments: [old] })).toBe('look\nWire\nGuns\n120 sent\nBy\nsea');
    expect(wordsAttached({ text: 'look', attachments: [passed] })).toBe('300 homes');
    expect(wordsAttached({ attachments: [{ fallback: 'said &amp; done' }] })).toBe('said & done');
  });

  test('are none of what has none', () => {
    for (const nothing of [
      {},
      { text: '' },
      { text: 7, blocks: 'x', attachments: {} },
      { blocks: [{ type: 'divider' }, null] },
    ])
      expect(wordsOfMessage(nothing)).toBe('');
  });

  test('are read of whatever comes, and no id is among them', () => {
    fc.assert(
      fc.property(payload, fc.json({ maxDepth: 6 }), (text, json) => {
        expect(typeof wordsOfMessage({ text, blocks: JSON.parse(json), attachments: JSON.parse(json) })).toBe('string');
      }),
    );
    const text = '<@U0123ABC45> <#C0123ABC45> <!subteam^S0123ABC45>';
    expect(wordsOfMessage({ text })).not.toMatch(/\d/);
  });

  test('end where blocks are nested deeper than Slack nests any', () => {
    let block: object = { type: 'plain_text', text: 'deep' };
    for (let depth = 0; depth < 50; depth += 1) block = { type: 'container', child_blocks: [block] };
    expect(wordsOfMessage({ blocks: [block] })).toBe('');
  });
});
