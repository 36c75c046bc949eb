import type { Phrase } from '../core/message/inline.ts';
import type { Refusal } from './receive/may-post.ts';

/** The sentences of `core/words` that only Slack needs. */
export interface SlackWords {
  share: Phrase;
  sharedBy(name: Phrase): Phrase;
  goOn: Phrase;
  anyDate: Phrase;
  overview: Phrase;
  /** A button that this version cannot read. */
  outdated: Phrase;
  /** An answer that could not be made, or that Slack did not take; the reference stands in the log. */
  unsendable(reference: Phrase): Phrase;
  notShared: Phrase;
  whyNotShared: Readonly<Record<Refusal, Phrase>>;
}
