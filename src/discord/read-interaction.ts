import { type APIMessageComponentInteraction, ComponentType, MessageFlags } from 'discord.js';
import type { Invocation } from '../core/command/invocation.ts';
import { readCustomId } from './custom-id.ts';

/** The invocation that a button or the chosen option of a select carries; null where this version cannot read it. */
export function invocationOf({ data }: APIMessageComponentInteraction): Invocation | null {
  if (data.component_type === ComponentType.Button) return readCustomId(data.custom_id);
  const [value] = data.component_type === ComponentType.StringSelect ? data.values : [];
  return value === undefined ? null : readCustomId(value);
}

/** Whether the pressed button stands in an answer that only the person can see. */
export function isOwnAnswer({ message }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
