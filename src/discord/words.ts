import type { Phrase } from '../core/message/inline.ts';

/** What Discord itself says besides the views; `core/words` holds the sentences. */
export interface DiscordWords {
  /** The word for a notice's tone, which needs no colour then. */
  tones: Readonly<Record<'info' | 'warning' | 'error', Phrase>>;
  share: Phrase;
  sharedBy(name: Phrase): Phrase;
  mayNotPost: Phrase;
  appMayNotPost: Phrase;
  /** Where the app was added to the person alone: it can answer, and not post. */
  mayNotPostHere: Phrase;
  /** A button that this version cannot read. */
  outdated: Phrase;
  /** An answer that Discord refused; the log has the same reference. */
  unsendable(reference: Phrase): Phrase;
  /** The button that shows the next part of a long answer in place. */
  goOn: Phrase;
  /** The same below an answer in public, whose rest only whoever presses it sees. */
  goOnAlone: Phrase;
  /** Shows the part before. */
  goBack: Phrase;
  /** The name of the thread that a long briefing goes on in, or an answer without a title. */
  threadName: Phrase;
}

/** What the doctor says of Discord, as plain text. */
export interface DoctorWords {
  names: {
    token: string;
    application: string;
    commands: string;
    gateway: string;
    clock: string;
    channel(id: string): string;
  };
  unreachable(why: string): string;
  tryAgain: string;
  bot(name: string): string;
  refusedToken: string;
  mendToken: string;
  application(name: string): string;
  endpoint: string;
  mendEndpoint: string;
  installs(missing: string): string;
  mendInstalls: string;
  commands(count: string): string;
  otherCommands: string;
  mendCommands: string;
  gateway(left: string): string;
  noSessions: string;
  mendSessions: string;
  clock(seconds: string): string;
  mendClock: string;
  mayPost: string;
  mayPostWithoutThreads: string;
  mayNotPost(missing: string): string;
  mendPermissions: string;
  gone: string;
  mendGone: string;
}
