import type { types } from '@slack/bolt';
import type { Command } from '../../core/command/command.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { decodeInvocation, encodeInvocation } from '../render/encode-invocation.ts';
import { plainText, shorten, shownText } from '../render/plain-text.ts';

const dateOption = 'as-of';
const idPrefix = 'date:';

/**
 * A calendar that asks the same as of any day, for commands with the option `as-of`. A calendar has no value, so the
 * invocation is in its id. Where that is too long there is no calendar, and the date can still be typed.
 */
export function datePicker(
  { command, options }: Invocation,
  label: Phrase,
  commands: ReadonlyMap<string, Command>,
): types.Datepicker[] {
  const specs = commands.get(command)?.options ?? {};
  if (!Object.hasOwn(specs, dateOption)) return [];
  const { page: _, public: __, [dateOption]: chosen = '', ...others } = options;
  const id = `${idPrefix}${encodeInvocation({ command, options: others })}`;
  if (id.length > limits.actionId) return [];
  const placeholder = plainText(shorten(shownText(label), limits.placeholder));
  const initial = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? { initial_date: chosen } : {};
  return [{ type: 'datepicker', action_id: id, placeholder, ...initial }];
}

/** What a calendar asks once a day was chosen; null where its id is none of ours. */
export function readPickedDate(id: string, day: string | null): Invocation | null {
  const invocation = id.startsWith(idPrefix) ? decodeInvocation(id.slice(idPrefix.length)) : null;
  if (invocation === null || day === null) return null;
  return { ...invocation, options: { ...invocation.options, [dateOption]: day } };
}
