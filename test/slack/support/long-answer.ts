import type { View } from '../../../src/core/message/view.ts';
import { until } from '../../support/until.ts';
import { type Bot, controlsOf, pressBody, send } from './bot.ts';
import { told } from './plain-views.ts';
import { textsOfBlocks } from './texts-of-blocks.ts';

const end = 'the very end';

/** An answer of so many numbered items of a story, which takes many messages. */
export function longAnswer(items: number): View {
  const text = (index: number) => `item-${index} ${'x'.repeat(60)}`;
  const list = Array.from({ length: items }, (_, index) => ({
    text: told(text(index)),
    details: [],
  }));
  return {
    title: [{ kind: 'typed', text: 'Long' }],
    blocks: [{ kind: 'list', items: list }],
    footer: [{ kind: 'typed', text: end }],
  };
}

/** How many of the items stand in messages. */
export function itemsIn(messages: unknown): number {
  return new Set(
    textsOfBlocks(messages)
      .join(' ')
      .match(/item-\d+/g),
  ).size;
}

/**
 * Presses "Go on" below a message, and below what comes, until there is no such button; gives all that came, in order.
 * `first` belongs to the first press.
 */
export async function goOn(bot: Bot, from: unknown, first: object = {}): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  const rest = controlsOf(from).get('The rest, for you alone');
  for (let button = controlsOf(from).get('Go on') ?? rest; button !== undefined; ) {
    const before = bot.standIn.responses.length;
    await send(bot.slack.port, pressBody(button, bot.standIn.responseUrl(), all.length === 0 ? first : {}));
    const came = () => bot.standIn.responses.slice(before).map(({ body }) => body);
    await until(() => controlsOf(came().at(-1) ?? {}).has('Go on') || textsOfBlocks(came()).includes(end));
    all.push(...came());
    button = controlsOf(all.at(-1)).get('Go on');
  }
  return all;
}
