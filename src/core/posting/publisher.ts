import type { View } from '../message/view.ts';
import type { Standing } from '../place/asker.ts';
import type { Channel, Platform } from '../place/channel.ts';
import type { Obstacle } from '../place/obstacle.ts';
import type { PlatformTraits } from './platform-traits.ts';

/** One message as a platform takes it, frozen: every attempt posts the same JSON. */
export interface FrozenMessage {
  /** The platform's own payload, without channel, thread and key. */
  payload: Readonly<Record<string, unknown>>;
}

/** A message, and where it is posted. */
export interface Posting {
  channel: Channel;
  message: FrozenMessage;
  /** The delivery's own key, at most 25 characters of a–z and 0–9: a nonce on Discord, metadata on Slack. */
  key: string;
  /** The message under which this one continues; null for the first. */
  thread: string | null;
}

/** A message that is replaced. */
export interface Edit {
  channel: Channel;
  messageId: string;
  message: FrozenMessage;
  /** The message under which the edited one continues; null for a parent. */
  thread: string | null;
}

export type PostOutcome =
  | { kind: 'posted'; messageId: string }
  /**
   * It is not known whether the message arrived: the connection broke, the time ran out, or a 5xx came after sending.
   * It must be looked up before it is sent again.
   */
  | { kind: 'ambiguous'; reason: string }
  /** Certainly not posted; try again after `afterMs` milliseconds. */
  | { kind: 'later'; afterMs: number; reason: string }
  /** Certainly not posted, and nothing will be until somebody mends it: the channel's schedules pause. */
  | { kind: 'blocked'; reason: 'channel-gone' | 'not-seen' | 'archived' | 'not-allowed' | 'token-revoked' }
  /** Certainly not posted, and the same payload never will be: the platform itself says so, by a code of its own. */
  | { kind: 'refused'; reason: string };

export type Lookup =
  | { kind: 'found'; messageId: string }
  | { kind: 'absent' }
  /** `lasting` where the platform itself says that it will not tell, until a person mends something. */
  | { kind: 'unknown'; reason: string; lasting: boolean };

export type EditOutcome = { kind: 'edited' } | Exclude<PostOutcome, { kind: 'posted' }>;

/** What delivery needs from a platform. Nothing here tries a second time by itself. */
export interface Publisher {
  platform: Platform;
  traits: PlatformTraits;
  /** The messages that a view becomes; the first is the parent, the rest continue it. */
  render(view: View): readonly FrozenMessage[];
  /** Where `isLate` says so just before the request is written, nothing is sent: `later`, for the reason `too-late`. */
  post(posting: Posting, isLate?: () => boolean): Promise<PostOutcome>;
  /** Looks for a message with this key among those of a channel or thread since a moment (epoch milliseconds). */
  find(channel: Channel, key: string, thread: string | null, since: number): Promise<Lookup>;
  edit(edit: Edit, isLate?: () => boolean): Promise<EditOutcome>;
  /** The channel to write to somebody alone; null if the platform does not let the bot. */
  directTo(user: string, channel: Channel): Promise<Channel | null>;
  /**
   * What somebody is in a channel from which they do not ask; `unknown` where the platform does not tell. Left out
   * where somebody is the same in every channel.
   */
  standingIn?(user: string, channel: Channel): Promise<Standing>;
  /**
   * What keeps the bot from posting in a channel; null where the platform shows nothing. Never rejects. Left out where
   * the bot can always post.
   */
  obstacleIn?(channel: Channel): Promise<Obstacle | null>;
}
