import type { types } from '@slack/bolt';
import type { Command } from '../../core/command/command.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { decodeInvocation, encodeInvocation } from '../render/encode-invocation.ts';
import { plainText, shorten, shownText } from '../render/plain-text.ts';

const option = 'as-of';
const start = 'date:';

/**
 * A calendar that asks the same as of any day, for commands that can be asked so. A calendar carries no value, so that its id carries the
 * invocation; where that is too long, there is none, and the date can still be typed.
 */
export function dateChoice(
  { command, options }: Invocation,
  label: Phrase,
  commands: ReadonlyMap<string, Command>,
): types.Datepicker[] {
  const spec = commands.get(command)?.options ?? {};
  if (!Object.hasOwn(spec, option)) return [];
  const { page: _, public: __, [option]: chosen = '', ...others } = options;
  const id = `${start}${encodeInvocation({ command, options: others })}`;
  if (id.length > limits.actionId) return [];
  const placeholder = plainText(shorten(shownText(label), limits.placeholder));
  const initial = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? { initial_date: chosen } : {};
  return [{ type: 'datepicker', action_id: id, placeholder, ...initial }];
}

/** What a calendar asks, once a day is chosen; null where it is none of ours. */
export function pickedDate(id: string, day: string | null): Invocation | null {
  const asked = id.startsWith(start) ? decodeInvocation(id.slice(start.length)) : null;
  return asked === null || day === null ? null : { ...asked, options: { ...asked.options, [option]: day } };
}
