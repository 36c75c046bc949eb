import type { Phrase } from '../../message/inline.ts';
import { say } from '../../message/phrase.ts';
import type { KeptSchedule } from '../../schedule/schedule.ts';

type Pause = NonNullable<KeptSchedule['paused']>;
type Block = Exclude<Pause, 'asked'>;

/** That a schedule is paused, and why: to somebody in its channel. */
export const pausedNow: Readonly<Record<Pause, Phrase>> = {
  asked: say`paused`,
  'channel-gone': say`paused, for the channel is gone`,
  'not-seen': say`paused, for the bot could not see this channel`,
  archived: say`paused, for the channel was archived`,
  'not-allowed': say`paused, for the bot may not post here`,
  'token-revoked': say`paused, for the platform no longer lets the bot in`,
};

/** Why a schedule is paused: to somebody elsewhere. */
export const pausedThere: Readonly<Record<Pause, Phrase>> = {
  asked: say`somebody asked for it`,
  'channel-gone': say`the channel is gone`,
  'not-seen': say`the bot is not in the channel, or the channel is gone`,
  archived: say`the channel is archived`,
  'not-allowed': say`the bot may not post there`,
  'token-revoked': say`the platform no longer lets the bot in`,
};

/** What mends it, by the name of the platform that has its own words for it. */
export const remedies: ReadonlyMap<string, Readonly<Record<Block, Phrase>>> = new Map([
  [
    'slack',
    {
      'channel-gone': say`If the channel is still there, invite the bot to it with /invite; then resume. Otherwise start it in another one.`,
      'not-seen': say`Invite the bot to the channel with /invite; then resume. If the channel was deleted, start it in another one.`,
      archived: say`Take the channel out of the archive, and invite the bot with /invite; then resume.`,
      'not-allowed': say`Invite the bot to the channel with /invite, and let it post there; then resume.`,
      'token-revoked': say`Whoever runs the bot installs it again and sets its new token; then resume.`,
    },
  ],
  [
    'discord',
    {
      'channel-gone': say`The channel or its server was deleted, or the bot was removed from it: start it in another one, or add the bot again and resume.`,
      'not-seen': say`Let the bot view the channel; then resume. If the channel was deleted, start it in another one.`,
      archived: say`Take the channel out of the archive; then resume.`,
      'not-allowed': say`In the settings of the channel, let the bot view it and send messages, and where it may not make threads, read the message history; then resume.`,
      'token-revoked': say`Whoever runs the bot sets its new token; then resume.`,
    },
  ],
]);

/** What mends it on any other platform. */
export const anyRemedies: Readonly<Record<Block, Phrase>> = {
  'channel-gone': say`Bring the channel back, then resume; or start it in another one.`,
  'not-seen': say`Let the bot into the channel, then resume; or start it in another one.`,
  archived: say`Let the channel be posted in again, then resume; or start it in another one.`,
  'not-allowed': say`Let the bot post in the channel; then resume.`,
  'token-revoked': say`Whoever runs the bot lets it in again; then resume.`,
};
