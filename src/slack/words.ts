import type { Phrase } from '../core/message/inline.ts';
import type { PostPermission } from './receive/may-post.ts';

/** The sentences of `core/words` that only Slack needs. */
export interface SlackWords {
  share: Phrase;
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
