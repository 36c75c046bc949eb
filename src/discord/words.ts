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
  /** Where the bot may send so many messages and no more, below the last of them. */
  moreThanFits: Phrase;
  /** Where a message that was asked about has no text; `line` is what can be typed. */
  noTextInMessage(line: Phrase): Phrase;
  /** In a form's field, where the text of a message is too long for it. */
  tooLongToFill: Phrase;
  /** Where no form could be shown; `line` is what can be typed. */
  formNotOpened(line: Phrase): Phrase;
  /** Where a mention asks about a message whose text Discord does not show; `label` is the entry of its menu. */
  noMessageText(label: Phrase): Phrase;
  /** Where a mention asks for a change; `line` is the command that makes it. */
  onlyAsCommand(line: Phrase): Phrase;
  /** Said once where more mentions come than are answered. */
  tooMuch: Phrase;
}

/** What the doctor says of Discord, as plain text. */
export interface DoctorWords {
  names: {
    token: string;
    application: string;
    commands: string;
    gateway: string;
    intents: string;
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
  /** That no privileged intent is switched on. */
  noIntents: string;
  unneededIntents(names: string): string;
  mendIntents: string;
  noSessions: string;
  mendSessions: string;
  clock(seconds: string): string;
  mendClock: string;
  mayPost: string;
  mayPostWithoutThreads: string;
  mayPostWithoutHistory: string;
  mendHistory: string;
  mayNotPost(missing: string): string;
  mendPermissions: string;
  gone: string;
  mendGone: string;
}
