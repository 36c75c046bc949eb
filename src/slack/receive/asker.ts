import type { BlockAction, SlashCommand } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { ReceiveContext } from './receive-context.ts';

/** Who asks and where; whether an admin is found out apart, for it takes a call. */
export type Place = Omit<Asker, 'admin'>;

/** Who typed a slash command. */
export function placeOfCommand({ team_id, enterprise_id, channel_id, user_id }: SlashCommand): Place {
  return place(team_id || enterprise_id || '', channel_id, user_id);
}

/** Who pressed a button; in the app's home, the channel is the person. */
export function placeOfAction({ team, user, enterprise, channel, container }: BlockAction): Place {
  const inMessage: unknown = container.channel_id;
  const where = channel?.id ?? (typeof inMessage === 'string' ? inMessage : user.id);
  return place(team?.id ?? user.team_id ?? enterprise?.id ?? '', where, user.id);
}

/** Who opened the app's home. */
export function placeOfHome(team: string, user: string): Place {
  return place(team, user, user);
}

/** Whether a channel is a message from one to one: nobody else is there to share with, or the bot is not there to see. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Who asks, with whether they are an admin where the invocation may need it. */
export async function askerOf(
  place: Place,
  invocation: Invocation | null,
  { changes, people }: ReceiveContext,
): Promise<Asker> {
  const matters = invocation !== null && changes(invocation);
  return { ...place, admin: matters && (await people.find(place.user))?.admin === true };
}

function place(team: string, channel: string, user: string): Place {
  return { platform: 'slack', place: team, channel, user, roles: [] };
}
