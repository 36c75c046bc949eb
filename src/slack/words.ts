import type { Phrase } from '../core/message/inline.ts';
import type { PostPermission } from './receive/may-post.ts';

/** The sentences of `core/words` that only Slack needs. */
export interface SlackWords {
  share: Phrase;
  /** The same of an answer about a message. */
  shareInThread: Phrase;
  /** How an answer is shared that no button can carry. */
  shareByMention: Phrase;
  /** Below the last part that could be sent of an answer that no button can carry. */
  restLeftOut: Phrase;
  /** For a message that has no words. */
  nothingToRead: Phrase;
  /** Where somebody asks about a message, and there is none. `label` is the entry in a message's menu. */
  noMessageAbove(label: Phrase): Phrase;
  /** The same where the bot may not read the thread. */
  threadUnreadable(label: Phrase): Phrase;
  tooManyQuestions: Phrase;
  form: Readonly<Record<'ask' | 'send' | 'close' | 'working' | 'textMissing' | 'tooLongToFill', Phrase>> & {
    /** Where Slack opened no form; `line` can be typed. */
    notOpened(line: Phrase): Phrase;
  };
  /** What the app's home leads to. */
  home: Readonly<Record<'differences' | 'news' | 'checkDraft' | 'help', Phrase>>;
  sharedBy(name: Phrase): Phrase;
  goOn: Phrase;
  /** The same below an answer in public, whose rest only whoever presses it sees. */
  goOnAlone: Phrase;
  /** Shows the part of a long answer before the one that is shown. */
  goBack: Phrase;
  overview: Phrase;
  /** For a button that this version cannot read. */
  outdated: Phrase;
  /** For an answer that could not be made, or that Slack did not take. The reference is in the log, too. */
  unsendable(reference: Phrase): Phrase;
  notShared: Phrase;
  whyNotShared: Readonly<Record<Exclude<PostPermission, 'yes'>, Phrase>>;
}
