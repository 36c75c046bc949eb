import type { BlockAction, SlashCommand } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { ReceiveContext } from './receive-context.ts';

/** Who sent something, and where. Whether they are an admin takes a call to find out, which `askerOf` makes. */
export type Sender = Omit<Asker, 'admin'>;

/** Who typed a slash command. */
export function senderOfCommand({ team_id, enterprise_id, channel_id, user_id }: SlashCommand): Sender {
  return sender(team_id || enterprise_id || '', channel_id, user_id);
}

/** Who pressed a button. In the app's home, the channel is the person. */
export function senderOfPress({ team, user, enterprise, channel, container }: BlockAction): Sender {
  const ofMessage: unknown = container.channel_id;
  const where = channel?.id ?? (typeof ofMessage === 'string' ? ofMessage : user.id);
  return sender(team?.id ?? user.team_id ?? enterprise?.id ?? '', where, user.id);
}

/** Who opened the app's home. */
export function senderOfHome(team: string, user: string): Sender {
  return sender(team, user, user);
}

/**
 * Whether a channel is a direct message: with the bot, or between two people, where the bot cannot see who is there.
 */
export function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}

/** Who asks, and whether they are an admin. That is looked up only where the invocation may change something. */
export async function askerOf(
  who: Sender,
  invocation: Invocation | null,
  { changes, people }: ReceiveContext,
): Promise<Asker> {
  const mayChange = invocation !== null && changes(invocation);
  return { ...who, admin: mayChange && (await people.find(who.user))?.admin === true };
}

function sender(team: string, channel: string, user: string): Sender {
  return { platform: 'slack', place: team, channel, user, roles: [] };
}
