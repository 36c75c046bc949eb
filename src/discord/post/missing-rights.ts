import { PermissionFlagsBits } from 'discord.js';
import type { Right } from '../../core/place/obstacle.ts';
import type { ChannelPermissions } from './channel-permissions.ts';

/** Discord's own permission for each right. */
const permissionOf = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  'send-in-threads': PermissionFlagsBits.SendMessagesInThreads,
  'manage-threads': PermissionFlagsBits.ManageThreads,
  'read-history': PermissionFlagsBits.ReadMessageHistory,
} satisfies Record<Right, bigint>;

/** What posting needs in a channel, in a thread, and in a locked thread. */
const needed = {
  none: ['view', 'send'],
  open: ['view', 'send-in-threads'],
  locked: ['view', 'send-in-threads', 'manage-threads'],
} as const satisfies Record<ChannelPermissions['thread'], readonly Right[]>;

/** Whether a long digest can go on in a thread of its own. A channel that is a thread itself has none. */
export function opensThreads({ permissions, thread }: ChannelPermissions): boolean {
  const both = PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads;
  return thread === 'none' && permissions.has(both);
}

/**
 * What the bot lacks to post in a channel. The message history is needed only where a long digest goes on in replies,
 * which Discord takes from nobody else.
 */
export function missingRights(found: ChannelPermissions): Right[] {
  const all: Right[] = [...needed[found.thread], ...(opensThreads(found) ? [] : (['read-history'] as const))];
  return all.filter((right) => !has(found, right));
}

/** Whether the bot has a right. */
export function has({ permissions }: ChannelPermissions, right: Right): boolean {
  return permissions.has(permissionOf[right]);
}

/** A right as Discord's own documentation writes it, such as "ViewChannel". */
export function permissionName(right: Right): string {
  const [name] = Object.entries(PermissionFlagsBits).find(([, bit]) => bit === permissionOf[right]) ?? [right];
  return name;
}
