import type { Phrase } from '../core/view/inline.ts';
import type { Refusal } from './may-post.ts';

/** The sentences of `core/words` that only Slack needs. */
export interface SlackWords {
  share: Phrase;
  sharedBy(name: Phrase): Phrase;
  goOn: Phrase;
  overview: Phrase;
  notShared: Phrase;
  whyNotShared: Readonly<Record<Refusal, Phrase>>;
}
