import { type APIMessageComponentInteraction, ComponentType, MessageFlags } from 'discord.js';
import type { Invocation } from '../../core/message/invocation.ts';
import { decodeInvocation } from '../render/encode-invocation.ts';
import { type PlatformOptions, readPlatformOptions } from './platform-options.ts';
import type { ReceiveContext } from './receive-context.ts';

/**
 * What a pressed button or a chosen option carries. Null where this version cannot read it, and where sharing would
 * make a change again.
 */
export function readPress(
  interaction: APIMessageComponentInteraction,
  { changes }: Pick<ReceiveContext, 'changes'>,
): PlatformOptions | null {
  const carried = carriedBy(interaction);
  if (carried === null) return null;
  const press = readPlatformOptions(carried);
  return press.shared && changes(press.invocation) ? null : press;
}

/** The invocation that a pressed button or a chosen option carries, with the platform's own options. */
export function carriedBy({ data }: APIMessageComponentInteraction): Invocation | null {
  if (data.component_type === ComponentType.Button) return decodeInvocation(data.custom_id);
  const [value] = data.component_type === ComponentType.StringSelect ? data.values : [];
  return value === undefined ? null : decodeInvocation(value);
}

/** Whether the next answer replaces the pressed message: it does where only the person sees that message. */
export function replacesPressed({ message }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
