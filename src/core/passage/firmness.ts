import type { Attribution } from './attributions.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { StatedFigure } from './stated-figure.ts';
import type { Term } from './terms.ts';

/** The words of the part of the sentence that the figure stands in. */
export function firmnessOf(
  { at, next }: Quantity,
  attribution: Attribution | null,
  terms: readonly Term[],
  { softeners, promises, denials, speech }: PassageLexicon,
): StatedFigure['firmness'] {
  const start = terms.slice(0, at).findLastIndex(({ isMark, text }) => isMark && /^[,;:(—–]$/u.test(text));
  const end = terms.findIndex(({ isMark, text }, index) => index >= next && isMark && /^[,;:)—–]$/u.test(text));
  const part = terms.slice(start + 1, end < 0 ? terms.length : end).map(({ text }) => text.toLowerCase());
  const verb =
    attribution === null ? [] : terms.slice(attribution.from, attribution.to).map(({ text }) => text.toLowerCase());
  const has = (words: readonly string[], among: readonly string[]) => among.some((word) => words.includes(word));
  if (has(denials, verb) || has(denials, part.slice(-1 - (part.length - (at - start - 1)), at - start - 1).slice(-2)))
    return 'denied';
  if (isTurnedRound(part) || isNotSaid(terms.slice(start + 1, at), denials, speech.verbs)) return 'denied';
  if (has(softeners, part)) return 'softened';
  return has(promises, part) ? 'promised' : 'plain';
}

/** "Ukraine did not say that 4,000 …", "never claimed". */
function isNotSaid(before: readonly Term[], denials: readonly string[], verbs: readonly string[]): boolean {
  return before.some(({ text }, index) => {
    const isDenial = denials.includes(text.toLowerCase()) || /n['’]t$/u.test(text);
    return isDenial && verbs.includes(before[index + 1]?.text.toLowerCase() ?? '');
  });
}

/** "Were not delivered", "it is false that"; but "not only" and "no fewer than" deny nothing. */
function isTurnedRound(part: readonly string[]): boolean {
  return part.some((word, index) => {
    if (/^(?:false|untrue|fabricated|fake|bogus)$/.test(word)) return true;
    return word === 'not' && /^(?:been|be|given|sent|delivered|received|true|have|handed)$/.test(part[index + 1] ?? '');
  });
}
