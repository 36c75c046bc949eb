import type { BlockAction, RespondFn } from '@slack/bolt';
import type { Invocation } from '../core/command/invocation.ts';
import { type Act, readActionId, uncarry } from './carry.ts';

/** A button that was pressed, or an option that was chosen. */
export interface Pressed {
  act: Act;
  /** Of an answer that goes on: where from. */
  number: number;
  invocation: Invocation;
  body: BlockAction;
  respond: RespondFn;
}

/** What was pressed; null where it is nothing of ours. What it carries comes back from Slack, and is taken for no more than text. */
export function readPressed(body: BlockAction, respond: RespondFn): Pressed | null {
  const [action] = body.actions;
  if (action === undefined) return null;
  const value =
    action.type === 'button'
      ? action.value
      : action.type === 'static_select'
        ? action.selected_option.value
        : undefined;
  const id = readActionId(action.action_id);
  const carried = value === undefined ? null : uncarry(value);
  if (id === null || carried === null) return null;
  const { public: _, ...options } = carried.options;
  return { ...id, invocation: { command: carried.command, options }, body, respond };
}

/** The thread that the pressed message stands in. */
export function threadOf({ message, container }: BlockAction): string | undefined {
  const thread: unknown = message?.thread_ts ?? container.thread_ts;
  return typeof thread === 'string' ? thread : undefined;
}
