import type { MissCause } from '../../schedule/schedule-report.ts';

/** Why a digest was not posted. */
export const missCauses = {
  'too-late': 'the bot was away for too long',
  'late-skip': 'the bot was away, and late digests are skipped',
  superseded: 'the bot was away, and a later digest was posted in its place',
  quiet: 'nothing had changed',
  paused: 'the schedule was paused',
  'dossier-gone': 'its dossier is no longer there',
  'channel-gone': 'the channel is gone',
  'not-seen': 'the bot could not see this channel',
  archived: 'the channel was archived',
  'not-allowed': 'the bot may not post here',
  'token-revoked': 'the platform no longer lets the bot in',
  failed: 'the platform did not take it',
  other: 'the log tells why',
} satisfies Record<MissCause, string>;

/** The same of the message of a watch. */
export const watchMissCauses: Record<MissCause, string> = {
  ...missCauses,
  'late-skip': 'the bot was away',
  superseded: 'a later message was posted in its place',
  paused: 'it was paused',
};
