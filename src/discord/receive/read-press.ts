import { type APIMessageComponentInteraction, ComponentType, MessageFlags } from 'discord.js';
import type { Invocation } from '../../core/message/invocation.ts';
import { decodeInvocation, isWhole } from '../render/encode-invocation.ts';

/** The invocation that a button or the chosen option of a select carries; null where this version cannot read it. */
export function invocationOf({ data }: APIMessageComponentInteraction): Invocation | null {
  if (data.component_type === ComponentType.Button) return decodeInvocation(data.custom_id);
  const [value] = data.component_type === ComponentType.StringSelect ? data.values : [];
  return value === undefined ? null : decodeInvocation(value);
}

/**
 * Whether the next answer takes the place of the one whose button was pressed: where only the person sees that, and it is one message. Of an answer
 * in several, the others would be left standing.
 */
export function isReplaced({ message, data }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 && isWhole(data.custom_id);
}
