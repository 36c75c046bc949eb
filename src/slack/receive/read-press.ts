import type { BlockAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { type Act, decodeInvocation, readActionId } from '../render/encode-invocation.ts';
import { pickedDate } from './pick-date.ts';

/** What a button that was pressed, or an option that was chosen, carries. */
export interface Press {
  act: Act;
  /** Of an answer that goes on: where from. */
  number: number;
  invocation: Invocation;
}

/** What was pressed; null where it is nothing of this version's. What it carries comes back from Slack, and is taken for no more than text. */
export function readPress({ actions: [action] }: BlockAction): Press | null {
  if (action === undefined) return null;
  if (action.type === 'datepicker') {
    const invocation = pickedDate(action.action_id, action.selected_date);
    return invocation === null ? null : { act: 'ask', number: 0, invocation };
  }
  const value =
    action.type === 'button'
      ? action.value
      : action.type === 'static_select'
        ? action.selected_option.value
        : undefined;
  const id = readActionId(action.action_id);
  const carried = value === undefined ? null : decodeInvocation(value);
  if (id === null || carried === null) return null;
  const { public: _, ...options } = carried.options;
  return { ...id, invocation: { command: carried.command, options } };
}

/**
 * The thread that the pressed message stands in. The message above a thread stands in the channel, though Slack gives it the thread's number: an
 * answer in the thread would not be seen there.
 */
export function threadOf({ message, container }: BlockAction): string | undefined {
  const thread: unknown = message?.thread_ts ?? container.thread_ts;
  const own: unknown = message?.ts ?? container.message_ts;
  return typeof thread === 'string' && thread !== own ? thread : undefined;
}
