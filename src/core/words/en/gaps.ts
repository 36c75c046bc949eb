import type { Phrase } from '../../message/inline.ts';
import { join, say } from '../../message/phrase.ts';

/** What the record lacks, and what could be asked next. */
export const gaps = {
  gapsTitle: say`What is missing`,
  gapsOf: (title: Phrase): Phrase => say`What is missing: ${title}`,
  chooseGap: say`What to ask next`,
  allGaps: say`All that is missing`,
  nothingMissing: say`Nothing is missing that the record could show.`,
  noAnswerYet: say`Nobody answers it.`,
  noWordFrom: (parties: readonly Phrase[]): Phrase => say`nobody known to speak for ${join(parties, ', ')}`,
  gapCounts: {
    lone: (claims: Phrase): Phrase => say`${claims} with no second origin`,
    undated: (claims: Phrase): Phrase => say`${claims} without a date`,
    unnamed: (claims: Phrase): Phrase => say`${claims} of an unnamed source`,
    unverified: (claims: Phrase): Phrase => say`${claims} with an unverified quote`,
  },
  findOut: (fact: Phrase): Phrase => say`Find out: ${fact}.`,
  askAnybody: (question: Phrase): Phrase => say`Ask: ${question}`,
  askOf: (who: readonly Phrase[], question: Phrase): Phrase => say`Ask ${join(who, '; ')}: ${question}`,
  whyParties: say`Another party speaks on it, and they do not.`,
  whySilent: say`They answer other questions on the same pages, and not this one.`,
  askSecond: (claim: Phrase): Phrase => say`Ask somebody else for this figure: ${claim}`,
  whyLone: say`No second origin of it is sure.`,
  askWhen: (claim: Phrase): Phrase => say`Ask when this held: ${claim}`,
  whyUndated: (date: Phrase): Phrase => say`Nothing is known but that it was ${date}.`,
  whyUndatedPage: say`Not even its page has a date.`,
  askWhose: (outlet: Phrase, claim: Phrase): Phrase => say`Ask ${outlet} whose information this is: ${claim}`,
  findQuotes: (source: Phrase): Phrase => say`Find the text of ${source}, and hold its quotes against it.`,
  whyUnverified: (claims: Phrase): Phrase => say`${claims} on this question rest on it.`,
};
