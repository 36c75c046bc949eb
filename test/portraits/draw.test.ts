import { expect, test } from 'vitest';
import { testNow } from '../support/desk.ts';
import { digestOn } from '../support/platform-messages.ts';
import { shippedDossier } from '../support/shipped.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { drawDiscord } from './draw-discord.ts';
import { drawSlack } from './draw-slack.ts';

const frame = { badge: 'APP', time: '8:00 AM' };
const noPicture = async () => 'data:,';
const attack = '</style><img src=x onerror=alert(1)>"&';
const inert = '&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&amp;';

/** What a reader sees of a page, without spaces. */
function seen(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s/g, '');
}

function textsIn(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'options' ? [] : typeof inner === 'string' && keys.includes(key) ? [inner] : textsIn(inner, keys),
  );
}

test('a portrait in Slack leaves no text of the message out, and none is markup', async () => {
  const [parent] = await digestOn('slack', shippedDossier(), testNow, null);
  const texts = textsIn(parent?.blocks, ['text']);
  expect(texts.length).toBeGreaterThan(20);
  const page = seen(await drawSlack(parent, frame, noPicture));
  expect(texts.filter((text) => !page.includes(text.replaceAll(/\s/g, '')))).toEqual([]);
  const said = [
    { type: 'header', text: { type: 'plain_text', text: attack } },
    { type: 'context', elements: [{ type: 'plain_text', text: attack }] },
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: attack } }] },
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_quote', elements: [{ type: 'text', text: attack, style: { bold: true, italic: true } }] },
      ],
    },
  ];
  const html = await drawSlack({ blocks: said }, { ...frame, below: attack }, noPicture);
  expect(html.split(inert)).toHaveLength(6);
  expect(html).not.toContain('<img');
});

test('a portrait in Discord leaves no text of the message out, and none is markup', async () => {
  const [parent] = await digestOn('discord', shippedDossier(), testNow, null);
  const texts = textsIn(parent, ['content', 'label', 'placeholder']);
  expect(texts.length).toBeGreaterThan(7);
  const page = seen(await drawDiscord(parent, frame, noPicture));
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  expect(texts.filter((text) => !letters(page).includes(letters(text)))).toEqual([]);
  const parts = [
    { type: 10, content: `## ${attack}` },
    { type: 1, components: [{ type: 2, style: 2, label: attack }] },
  ];
  const html = await drawDiscord({ components: [{ type: 17, components: parts }] }, frame, noPicture);
  expect(html.split(inert)).toHaveLength(3);
  expect(html).not.toContain('<img');
});

test('what nothing here can draw is an error', async () => {
  await expect(drawSlack({ blocks: [{ type: 'video' }] }, frame, noPicture)).rejects.toThrow();
  const parts = [{ type: 12, items: [{ media: { url: 'attachment://none.png' }, description: 'x' }] }];
  await expect(drawDiscord({ components: [{ type: 17, components: parts }] }, frame, noPicture)).rejects.toThrow(
    'attachment://none.png is not attached',
  );
});

test.each([
  ['**at least 120** guns \\(‡\\)', '<p><b>at least 120</b> guns (‡)</p>'],
  ['\\*\\*not bold\\*\\* \\_ \\\\', '<p>**not bold** _ \\</p>'],
  ['**a \\* b** *c* `d*e*`', '<p><b>a * b</b> <em>c</em> <code>d*e*</code></p>'],
  ['## Title\n-# small\n\n- one\n  - two\n> said', null],
  ['```\n**as it is** <b>\n```', '<pre>**as it is** &lt;b&gt;</pre>'],
  ['**open', '<p>**open</p>'],
])('Markdown is read as Discord reads it: %j', async (text, expected) => {
  const lists =
    '<h2>Title</h2><p class="subtext">small</p><p class="item">one</p>' +
    '<p class="item deeper">two</p><blockquote>said</blockquote>';
  expect(String(await discordMarkdown(text))).toBe(expected ?? lists);
});
