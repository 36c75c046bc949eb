import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { writeInvocation } from '../../src/core/message/invocation.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { press, slash } from '../discord/stand-in/interactions.ts';
import type { Request } from '../discord/stand-in/start-stand-in.ts';
import { type Conversation, openConversation } from '../discord/support/open-conversation.ts';
import { readMessages } from '../discord/support/read-messages.ts';
import { textsOfView, wordsOf } from '../discord/support/texts-of-view.ts';
import { type Bot, controlsOf, openBot, pressBody, send, slashBody, until } from '../slack/support/bot.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';

/** The same questions, asked of the real Bolt app over signed HTTP, of the real discord.js client over its gateway, and at the terminal. */
const conversation: readonly Invocation[] = [
  { command: 'help', options: {} },
  { command: 'differences', options: { question: 'houses-flooded' } },
  { command: 'claims', options: { page: '2' } },
  { command: 'claims', options: { question: 'houses-flooded' } },
  { command: 'sources', options: {} },
  { command: 'timeline', options: {} },
  { command: 'about', options: {} },
  { command: 'claims', options: { source: 'no-such-source' } },
  { command: 'claims', options: { since: 'soon' } },
  { command: 'search', options: { text: 'xyzzy' } },
  { command: 'search', options: { text: 'street' } },
  { command: 'evidence', options: { claim: 'mayor-houses' } },
  { command: 'cite', options: { claim: 'mayor-houses' } },
  { command: 'dossier', options: {} },
  { command: 'differences', options: { 'as-of': '2031-03-05' } },
  { command: 'differences', options: { without: 'mayor' } },
  { command: 'sources', options: { source: 'river-post' } },
  { command: 'claims', options: { page: '99' } },
];

let slack: Bot;
let discord: Conversation;
beforeAll(async () => {
  slack = await openBot();
  discord = await openConversation({ answering: slack.desk });
});
afterAll(async () => {
  expect(await discord.end()).toEqual([]);
  await slack.close();
});

const bare = (text: string) => text.replaceAll(/\s/gu, '');

async function onSlack({ command, options }: Invocation): Promise<string> {
  const text = writeInvocation({ command, options }).slice(command.length + 2);
  const { json } = await send(slack.slack.port, slashBody(`/${command}`, text, slack.standIn.responseUrl()));
  return bare(textsOfBlocks(json).join(''));
}

async function onDiscord({ command, options }: Invocation): Promise<string> {
  const typed = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, name === 'page' ? Number(value) : value]),
  );
  return readDiscord(await discord.interact(slash(command, typed)));
}

function readDiscord(requests: readonly Request[]): string {
  const messages = requests.flatMap(({ body }) => {
    const { data, components } = (body ?? {}) as { data?: { components?: never }; components?: never };
    return [{ components: data?.components ?? components ?? [] }] as never[];
  });
  return bare(readMessages(messages).visible);
}

describe('one conversation', () => {
  it.each(conversation.map((asked) => [writeInvocation(asked), asked] as const))(
    '%s says the same everywhere',
    async (_, asked) => {
      const view = await slack.desk.answer(asked, terminalAsker);
      const words = textsOfView(view).flatMap(wordsOf).map(bare);
      const seen = {
        slack: await onSlack(asked),
        discord: await onDiscord(asked),
        terminal: bare(renderView(view, { width: 100_000, colour: false })),
      };
      for (const [platform, text] of Object.entries(seen)) {
        expect([platform, words.filter((word) => !text.includes(word))]).toEqual([platform, []]);
      }
    },
  );

  it('turns the page by the same button to the same words, and the terminal by the line that stands there', async () => {
    const { json } = await send(slack.slack.port, slashBody('/claims', '', slack.standIn.responseUrl()));
    const before = slack.standIn.responses.length;
    await send(slack.slack.port, pressBody(controlsOf(json).get('Next page') ?? {}, slack.standIn.responseUrl()));
    await until(() => slack.standIn.responses.length > before);
    const shown = JSON.stringify(await discord.interact(slash('claims')));
    const [button = ''] = shown.match(/\{[^{}]*"label":"Next page"[^{}]*\}/) ?? [];
    const { custom_id: id } = JSON.parse(button);
    const terminal = renderView(await slack.desk.answer({ command: 'claims', options: {} }, terminalAsker), {
      ...{ width: 100_000, colour: false },
    });
    expect(terminal).toContain('/claims page:2');
    const view = await slack.desk.answer({ command: 'claims', options: { page: '2' } }, terminalAsker);
    const words = textsOfView(view).flatMap(wordsOf).map(bare);
    const seen = {
      slack: bare(textsOfBlocks(slack.standIn.responses.at(-1)?.body).join('')),
      discord: readDiscord(await discord.interact(press(id, { ephemeral: true }))),
    };
    for (const [platform, text] of Object.entries(seen)) {
      expect([platform, words.filter((word) => !text.includes(word))]).toEqual([platform, []]);
    }
  });
});
