import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Invocation, writeInvocation } from '../../src/core/message/invocation.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { decodeInvocation as decodeOnDiscord } from '../../src/discord/render/encode-invocation.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { decodeInvocation as decodeOnSlack } from '../../src/slack/render/encode-invocation.ts';
import { press, slash } from '../discord/stand-in/interactions.ts';
import { type Conversation, openConversation } from '../discord/support/open-conversation.ts';
import { visibleText } from '../discord/support/summarise-request.ts';
import { textsOfView, wordsOf } from '../discord/support/texts-of-view.ts';
import { type Bot, openBot, pressBody, send, slashBody, until } from '../slack/support/bot.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';

/** Questions whose answers have buttons and selects of every kind: pages, pickers of questions and sources, evidence, other vantages. */
const asked: readonly Invocation[] = [
  { command: 'claims', options: {} },
  { command: 'differences', options: {} },
  { command: 'differences', options: { question: 'houses-flooded' } },
  { command: 'sources', options: {} },
];

type Element = Record<string, unknown>;

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
const same = (a: Invocation | null, b: Invocation) => a !== null && writeInvocation(a) === writeInvocation(b);

/** Every button and every option of a select in a payload, as what is pressed. */
function elementsIn(payload: unknown): Element[] {
  const found: Element[] = [];
  JSON.parse(JSON.stringify(payload), (_, value) => {
    if (typeof value !== 'object' || value === null) return value;
    const options: unknown = value.options;
    if (Array.isArray(options)) found.push(...options.map((option) => ({ ...value, options: [option] })));
    else if ('custom_id' in value || value.type === 'button') found.push(value);
    return value;
  });
  return found;
}

function carriedBy({ options, value, custom_id: customId }: Element): string {
  return String(Array.isArray(options) ? options[0].value : (value ?? customId));
}

async function askSlack({ command, options }: Invocation): Promise<Element[]> {
  const text = writeInvocation({ command, options }).slice(command.length + 2);
  const { json } = await send(slack.slack.port, slashBody(`/${command}`, text, slack.standIn.responseUrl()));
  return elementsIn(json);
}

async function pressSlack(element: Element): Promise<string> {
  slack.standIn.responses.length = 0;
  await send(slack.slack.port, pressBody(element, slack.standIn.responseUrl()));
  await until(() => slack.standIn.responses.length > 0);
  return bare(slack.standIn.responses.flatMap(({ body }) => textsOfBlocks(body)).join(''));
}

async function askDiscord({ command, options }: Invocation): Promise<Element[]> {
  return (await discord.interact(slash(command, options))).flatMap(({ body }) => elementsIn(body));
}

async function pressDiscord(element: Element): Promise<string> {
  const chosen = Array.isArray(element.options) ? { value: carriedBy(element) } : {};
  const answers = await discord.interact(press(String(element.custom_id), { ephemeral: true, ...chosen }));
  return answers.map(visibleText).join('');
}

function missing(view: View, text: string): string[] {
  return textsOfView(view)
    .flatMap(wordsOf)
    .map(bare)
    .filter((word) => !text.includes(word));
}

describe.each(asked.map((question) => [writeInvocation(question), question] as const))(
  'what can be pressed under %s',
  (_, question) => {
    it('is there on each platform, and says the same', async () => {
      const nexts = invocationsOf(await slack.desk.answer(question, terminalAsker));
      expect(nexts.length).toBeGreaterThan(1);
      const [onSlack, onDiscord] = [await askSlack(question), await askDiscord(question)];
      for (const next of nexts) {
        const view = await slack.desk.answer(next, terminalAsker);
        const [first] = onSlack.filter((element) => same(decodeOnSlack(carriedBy(element)), next));
        const [second] = onDiscord.filter((element) => same(decodeOnDiscord(carriedBy(element)), next));
        expect([writeInvocation(next), first === undefined, second === undefined]).toEqual([
          writeInvocation(next),
          false,
          false,
        ]);
        const seen = {
          slack: await pressSlack(first ?? {}),
          discord: await pressDiscord(second ?? {}),
          terminal: bare(renderView(view, { width: 100_000, colour: false })),
        };
        for (const [platform, text] of Object.entries(seen))
          expect([writeInvocation(next), platform, missing(view, text)]).toEqual([writeInvocation(next), platform, []]);
      }
    });
  },
);
