import type { Phrase } from '../core/message/inline.ts';

/** What Discord itself says besides the views; `core/words` holds the sentences. */
export interface DiscordWords {
  /** What a notice's tone is called, so that no colour has to say it. */
  tones: Readonly<Record<'info' | 'warning' | 'error', Phrase>>;
  share: Phrase;
  sharedBy(name: Phrase): Phrase;
  mayNotPost: Phrase;
  appMayNotPost: Phrase;
  /** Where the app was added to the person alone: it can answer, and not post. */
  mayNotPostHere: Phrase;
  /** A button that this version cannot read. */
  outdated: Phrase;
  /** An answer that Discord refused; the reference stands in the log. */
  unsendable(reference: Phrase): Phrase;
  /** An answer of which no more may be sent at once, and the button that asks for the rest. */
  goesOn: Phrase;
  goOn: Phrase;
  /** The name of the thread that a long briefing goes on in. */
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
