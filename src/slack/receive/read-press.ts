import type { BlockAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { readPickedDate } from '../render/date-picker.ts';
import { type ActionId, decodeActionId, decodeInvocation } from '../render/encode-invocation.ts';

/** A press on a button, or a choice in a select or a calendar. */
export interface Press extends ActionId {
  invocation: Invocation;
}

/**
 * Reads the value of a button that was pressed, of an option or of a day that was chosen. Null where this version
 * cannot read it. The value comes back from Slack, so it is trusted no more than typed text.
 */
export function readPress({ actions: [action] }: BlockAction): Press | null {
  if (action === undefined) return null;
  if (action.type === 'datepicker') {
    const invocation = readPickedDate(action.action_id, action.selected_date);
    return invocation === null ? null : { kind: 'ask', number: 0, invocation };
  }
  const id = decodeActionId(action.action_id);
  const value = pressedValue(action);
  const invocation = value === undefined ? null : decodeInvocation(value);
  if (id === null || invocation === null) return null;
  // Whoever presses a button of a public answer did not ask for a public one.
  const { public: _, ...options } = invocation.options;
  return { ...id, invocation: { command: invocation.command, options } };
}

function pressedValue(action: BlockAction['actions'][number]): string | undefined {
  if (action.type === 'button') return action.value;
  return action.type === 'static_select' ? action.selected_option.value : undefined;
}

/**
 * The thread of the message whose button was pressed. Slack also gives the message above a thread that thread's number,
 * but it stands in the channel, and an answer in the thread would not be seen there.
 */
export function threadOf({ message, container }: BlockAction): string | undefined {
  const thread: unknown = message?.thread_ts ?? container.thread_ts;
  const own: unknown = message?.ts ?? container.message_ts;
  return typeof thread === 'string' && thread !== own ? thread : undefined;
}

/** The workspace of whoever pressed; that of an organisation where Slack names no workspace. */
export function teamOfPress({ team, enterprise }: BlockAction): string {
  return team?.id ?? enterprise?.id ?? '';
}
