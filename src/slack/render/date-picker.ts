import type { types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Calendar } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { decodeInvocation, encodeInvocation } from './encode-invocation.ts';
import { plainText, shorten, shownText } from './plain-text.ts';

const idPrefix = 'date:';

/**
 * A calendar that asks the same as of any day; it shows the day that was asked. A calendar has no value, so the
 * invocation is in its id, where the option that takes the day is empty. Null where that is too long.
 */
export function datePicker({ label, invocation, option }: Calendar): types.Datepicker | null {
  const { public: _, [option]: chosen = '', ...others } = invocation.options;
  const carried = { command: invocation.command, options: { ...others, [option]: '' } };
  const id = `${idPrefix}${encodeInvocation(carried)}`;
  if (id.length > limits.actionId) return null;
  const shown = shownText(label);
  const placeholder = shown.trim() === '' ? {} : { placeholder: plainText(shorten(shown, limits.placeholder)) };
  const initial = /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? { initial_date: chosen } : {};
  return { type: 'datepicker', action_id: id, ...placeholder, ...initial };
}

/** What a calendar asks once a day was chosen; null where its id is none of ours. */
export function readPickedDate(id: string, day: string | null): Invocation | null {
  const invocation = id.startsWith(idPrefix) ? decodeInvocation(id.slice(idPrefix.length)) : null;
  if (invocation === null || day === null) return null;
  const option = Object.entries(invocation.options).find(([, value]) => value === '')?.[0];
  if (option === undefined) return null;
  return { ...invocation, options: { ...invocation.options, [option]: day } };
}
