import type { Difference } from '../compare/difference.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { onlyIfLine, verdictName } from './verdict-lines.ts';

/**
 * "◐ Depends on what counts. Both can be true only if …": the verdict, and what a question comes to; `inText` where
 * nothing sets it apart, so that a sign that is a lone dot would look like a separator.
 */
export function findingLine(difference: Difference, w: Words, { inText = false } = {}): Phrase {
  const sentence = inText ? w.verdictInText : w.verdictSentence;
  return [
    ...sentence(w.sign[difference.verdict], verdictName(difference, w)),
    words(w.space),
    ...findingOf(difference, w),
  ];
}

/** What a question comes to, in one sentence; `beside` the two who decide, and nobody else. */
export function findingOf(difference: Difference, w: Words, { beside = false } = {}): Phrase {
  const onlyIf = onlyIfLine(difference, w, beside);
  if (onlyIf !== null) return onlyIf;
  const { rule, setAside, question } = difference;
  const ofDates = question.measure === 'event' ? w.findingOfDates[rule] : undefined;
  return [words(rule === 'none-stands' ? whyNoneStands(setAside, w) : (ofDates ?? w.finding[rule]))];
}

/** What became of all that was said; where that differs, that nothing of it stands. */
function whyNoneStands(setAside: Difference['setAside'], w: Words): string {
  const [reason, ...others] = new Set(setAside.map(({ why }) => w.asideFinding[why]));
  return reason === undefined || others.length > 0 ? w.finding['none-stands'] : reason;
}
