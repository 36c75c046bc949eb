import type { Invocation } from '../../core/message/invocation.ts';

/** What a press does with the invocation in the button's value. The button's id begins with it. */
const pressKinds = ['ask', 'more', 'share', 'home', 'page'] as const;
export type PressKind = (typeof pressKinds)[number];

/**
 * An invocation as the value of a button or an option: JSON, kept short because an option's value has 150 characters.
 */
export function encodeInvocation({ command, options }: Invocation): string {
  return JSON.stringify([command, ...Object.entries(options).flat()]);
}

/** Reads the invocation in the value of a button or an option. Null where there is none: anyone can send any value. */
export function decodeInvocation(value: string): Invocation | null {
  const parsed = parseJson(value);
  if (!Array.isArray(parsed) || parsed.length % 2 === 0) return null;
  const texts = parsed.filter((part) => typeof part === 'string');
  const [command] = texts;
  if (texts.length !== parsed.length || command === undefined) return null;
  const names = texts.filter((_, index) => index % 2 === 1);
  const options = names.map((name, index): [string, string] => [name, texts[index * 2 + 2] ?? '']);
  return { command, options: Object.fromEntries(options) };
}

/** What the id of a button or a select says. */
export interface ActionId {
  kind: PressKind;
  /** Makes the id unique in a message, or says from which message an answer goes on. */
  number: number;
  /** The thread in which an answer about a message is shared. */
  thread?: string;
}

/** The id of a button or a select. */
export function encodeActionId(kind: PressKind, number: number, thread?: string): string {
  return [kind, number, ...(thread === undefined ? [] : [thread])].join(':');
}

/** Reads the id of a button or a select; null where it is none of ours. */
export function decodeActionId(id: string): ActionId | null {
  const [, name, number, thread] = /^(\w+):(\d{1,6})(?::(\d{1,20}\.\d{1,10}))?$/.exec(id) ?? [];
  const kind = pressKinds.find((known) => known === name);
  if (kind === undefined) return null;
  return { kind, number: Number(number), ...(thread === undefined ? {} : { thread }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
