import type { BlockAction, MessageShortcut, SlashCommand, ViewSubmitAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Asker } from '../../core/place/asker.ts';
import { readChannelName } from '../../core/place/channel-name.ts';
import type { ReceiveContext } from './receive-context.ts';

/** Who sent something, and where. What they are there takes a call to find out, which `askerOf` makes. */
export type Sender = Omit<Asker, 'standing'>;

/** Who typed a slash command. */
export function senderOfCommand({ channel_id, channel_name, user_id, trigger_id }: SlashCommand): Sender {
  return { ...sender(channel_id, user_id, trigger_id), ...nameOf(channel_name) };
}

/** Who pressed a button. In the app's home, the channel is the person. */
export function senderOfPress({ user, channel, container, actions: [action] }: BlockAction): Sender {
  const ofMessage: unknown = container.channel_id;
  const where = channel?.id ?? (typeof ofMessage === 'string' ? ofMessage : user.id);
  // Two presses of one button have the same action, at two times.
  const request = action === undefined ? null : `${user.id} ${action.action_ts} ${action.action_id}`;
  return { ...sender(where, user.id, request), ...nameOf(channel?.name) };
}

/** Who asked something of a message in its menu. */
export function senderOfShortcut({ user, channel, action_ts, callback_id }: MessageShortcut): Sender {
  return { ...sender(channel.id, user.id, `${user.id} ${action_ts} ${callback_id}`), ...nameOf(channel.name) };
}

/** Who mentioned the bot in a message, or wrote it to the bot alone. */
export function senderOfEvent({ channel, user, ts }: Record<'channel' | 'user' | 'ts', string>): Sender {
  return sender(channel, user, `${channel} ${ts}`);
}

/** Who filled in a form, which was opened in this channel. */
export function senderOfSubmission({ user, view }: ViewSubmitAction, channel: string): Sender {
  return sender(channel, user.id, `${user.id} ${view.id} ${view.hash}`);
}

/** Who opened the app's home. */
export function senderOfHome(user: string): Sender {
  return sender(user, user, null);
}

/**
 * Whether a channel is a direct message: with the bot, or between two people, where the bot cannot see who is there.
 */
export function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}

/** Who asks, and what they are. That is looked up only where the invocation may change something. */
export async function askerOf(
  who: Sender,
  invocation: Invocation | null,
  { changes, people }: ReceiveContext,
): Promise<Asker> {
  const mayChange = invocation !== null && changes(invocation);
  const person = mayChange ? await people.find(who.user) : null;
  return { ...who, standing: person?.standing ?? 'unknown' };
}

/** Slack says these in place of the name of a private channel, of a group and of a direct message. */
const noNames = ['privategroup', 'mpdm', 'directmessage'];

function nameOf(given: unknown): Pick<Asker, 'channelName'> {
  const name = readChannelName(given);
  return name === null || noNames.some((stand) => name === stand || name.startsWith(`${stand}-`))
    ? {}
    : { channelName: name };
}

/** The bot has one token, and with it a channel's id names one channel: the workspace it is seen from adds nothing. */
function sender(channel: string, user: string, request: string | null): Sender {
  const direct = isDirectMessage(channel) ? { isDirect: true as const } : {};
  return { platform: 'slack', place: '', channel, user, roles: [], request, ...direct };
}
