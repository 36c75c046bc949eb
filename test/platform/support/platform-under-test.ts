import type { Asker } from '../../../src/core/place/asker.ts';
import type { Channel } from '../../../src/core/place/channel.ts';
import type { PlatformDefinition, RunningPlatform } from '../../../src/platform/platform.ts';

/** What a platform may lack. A test names what it needs, and is left out for a platform that says that it lacks it. */
export const features = [
  /** An answer that only the person who asked can see. */
  'privacy',
  /** A button that shows an answer to everyone. */
  'sharing',
  /** More than one person, in more than one place. */
  'people',
  /** Buttons that another version of the bot made. */
  'buttons',
  /** Calls that can fail. */
  'network',
  /** Finding a message again. */
  'lookups',
  /** Changing a message. */
  'edits',
  /** Messages that stand below another one. */
  'threads',
  /** Pictures in messages. */
  'pictures',
  /** Going on after a desk that rejects, which a desk must never do. */
  'broken desk',
] as const;
export type Feature = (typeof features)[number];

/** What can go wrong with the next call to the platform's own service. */
export const troubles = [
  /** The call does its work, and the connection breaks before it is answered. */
  'lost-answer',
  /** An internal error, with the work not done. */
  'server-error',
  /** Too many calls; the next one is welcome after seven seconds. */
  'rate-limit',
  /** The payload is refused. */
  'refused',
  'token-revoked',
  'channel-gone',
  'not-allowed',
  /** Nothing listens any more, for this and all later calls. */
  'unreachable',
  /** No answer ever comes. */
  'hangs',
] as const;
export type Trouble = (typeof troubles)[number];

/** Which call goes wrong. */
export type Call = 'answer' | 'post' | 'edit' | 'find';

/** Somebody who asks. */
export interface Person {
  /** What others call this person. */
  name: string;
  /** What the person may do in the channel. */
  may: 'read' | 'write' | 'manage';
  where: 'channel' | 'direct';
}
export const member: Person = { name: 'Mira', may: 'write', where: 'channel' };

/** Something that can be pressed or chosen below an answer. */
export interface Button {
  label: string;
  /** Gives the whole answer. Rejects where none comes. */
  press(person?: Person): Promise<readonly Seen[]>;
}

/** One message of an answer, as people see it. */
export interface Seen {
  /** What stands there, labels included. White space does not count. */
  text: string;
  /** Whether everyone sees it, or whether it takes the place of the message whose button was pressed. */
  shown: 'private' | 'public' | 'in-place';
  buttons: readonly Button[];
  /** What the platform would do with parts of the text other than show them: a ping, a link, a format. */
  live: readonly string[];
}

/** A message that the publisher posted. */
export interface Posted {
  id: string;
  text: string;
  /** The id of the message that it stands below; null where it stands in the channel itself. */
  thread: string | null;
  live: readonly string[];
  /** The pictures that it shows, by what says what they say. */
  pictures: readonly string[];
}

/**
 * A running platform with a stand-in for its service. Its verbs are what a person does there and what a person sees.
 */
export interface PlatformUnderTest {
  /** The platform as it runs now. */
  running(): RunningPlatform;
  /** Types a line such as "/claims page:2" and gives the whole answer. Rejects where none comes. */
  ask(line: string, person?: Person): Promise<readonly Seen[]>;
  /** A button that this version cannot read. */
  foreignButton: Button;
  /** What the desk should be told of a person. */
  askerOf(person: Person): Asker;
  /** A channel in which nothing was posted yet. */
  newChannel(): Promise<Channel>;
  /** What stands in a channel and in its threads, oldest first. */
  messagesIn(channel: Channel): Promise<readonly Posted[]>;
  /** Makes the next call of this kind go wrong. */
  trouble(kind: Trouble, call: Call): Promise<void> | void;
  /** Ends the platform and starts it again before the same stand-in. */
  restart(): Promise<void>;
  /** What a log must never hold. */
  secrets: readonly string[];
  /** What an error of the platform's SDK could say that holds such secrets. */
  leak: string;
  /** What of the calls so far the real service would have refused. */
  problems(): readonly string[];
  /** Ends the stand-in. */
  close(): Promise<void>;
}

/** Starts the platform's own definition with an environment, as the bot does. */
export type Start = (environment: Readonly<Record<string, string>>) => Promise<RunningPlatform>;

/** What a platform hands to the suite. */
export interface PlatformParts {
  definition: PlatformDefinition;
  lacks: readonly Feature[];
  /** The troubles that its service knows. */
  troubles: readonly Trouble[];
  /** Starts the platform before a stand-in that is its own. */
  open(start: Start): Promise<PlatformUnderTest>;
}
