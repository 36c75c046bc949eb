import { expect } from 'vitest';
import { until } from '../../support/until.ts';
import { type Bot, pressBody, send, slashBody } from './bot.ts';
import { textsOfBlocks } from './texts-of-blocks.ts';

/** Types a slash command, and gives what the request is answered with. */
export function ask(bot: Bot, command: string, text = '', more: Record<string, string> = {}) {
  return send(bot.slack.port, slashBody(command, text, bot.standIn.responseUrl(), more));
}

/** Presses a button, and gives what comes to its response_url. */
export async function press(bot: Bot, element: Record<string, unknown> | undefined, more: object = {}) {
  const before = bot.standIn.responses.length;
  const { status, text } = await send(bot.slack.port, pressBody(element ?? {}, bot.standIn.responseUrl(), more));
  expect([status, text]).toEqual([200, '']);
  await until(() => bot.standIn.responses.length > before);
  return bot.standIn.responses.slice(before).map(({ body }) => body);
}

/** Everything that a message says. */
export function said(message: unknown): string {
  return textsOfBlocks(message).join(' ');
}

/** Something went wrong, and the answer names the reference under which the log tells why. */
export function expectReference(bot: Bot, message: unknown): void {
  const [reference = 'none'] = /ref-\d+/.exec(said(message)) ?? [];
  expect(said(message)).toContain('Whoever runs the bot finds the reason in its log under');
  expect(bot.logs.filter(({ level, fields }) => level === 'error' && 'reference' in fields)).toMatchObject([
    { fields: { reference } },
  ]);
}
