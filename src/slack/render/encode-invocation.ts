import type { Invocation } from '../../core/message/invocation.ts';

/** What happens with the invocation that a button or select carries; the action's id begins with it. */
const acts = ['ask', 'more', 'share', 'home'] as const;
export type Act = (typeof acts)[number];

/** An invocation as the value of a button or of an option: JSON, as short as it can be, for an option's value has 150 characters. */
export function encodeInvocation({ command, options }: Invocation): string {
  return JSON.stringify([command, ...Object.entries(options).flat()]);
}

/** The invocation that a value carries; null where it carries none. Values come back from Slack, and are read as from anyone. */
export function decodeInvocation(value: string): Invocation | null {
  const read = parse(value);
  if (!Array.isArray(read) || read.length % 2 === 0) return null;
  const texts = read.filter((part) => typeof part === 'string');
  const [command] = texts;
  if (texts.length !== read.length || command === undefined) return null;
  const names = texts.filter((_, index) => index % 2 === 1);
  const options = names.map((name, index): [string, string] => [name, texts[index * 2 + 2] ?? '']);
  return { command, options: Object.fromEntries(options) };
}

/** The id of an action; the number tells the actions of a message apart, or says from which message an answer goes on. */
export function actionId(act: Act, number: number): string {
  return `${act}:${number}`;
}

/** What an action's id says; null for an id that is not ours. */
export function readActionId(id: string): { act: Act; number: number } | null {
  const [, name, number] = /^(\w+):(\d{1,6})$/.exec(id) ?? [];
  const act = acts.find((known) => known === name);
  return act === undefined ? null : { act, number: Number(number) };
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
