import type { BlockAction } from '@slack/bolt';
import { pressPayload } from './bot.ts';

/** What Bolt gives when a button was pressed or an option chosen. */
export function blockAction(element: Record<string, unknown>, more: object = {}): BlockAction {
  return JSON.parse(JSON.stringify(pressPayload(element, null, more)));
}
