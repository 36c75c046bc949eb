import { fractionPhrases } from './fraction-phrases.ts';
import type { Lexicon } from './lexicon.ts';

const multiplierPattern = new WeakMap<Lexicon, string>();

/**
 * The words of a figure in their plainest form: lower case, single spaces, marks and hyphens apart from numbers, and
 * "half a million" as 0.5 million.
 */
export function plainWords(text: string, lexicon: Lexicon): string {
  const spaced = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const apart = spaced
    .replace(/^(ca?\.|approx\.|[~≈<>≥≤]) ?/, '$1 ')
    .replace(/ ?\+(?= |$)/, ' +')
    .replace(/-plus\b/, ' plus');
  const word = multiplierPattern.getOrInsertComputed(lexicon, ({ multipliers }) => {
    return `(${Object.keys(multipliers).join('|')})`;
  });
  const plain = /\p{L}{4}/u.test(apart)
    ? apart.replace(new RegExp(`(?<=[\\p{L}\\d])-(?=${word}(?![\\p{L}-]))`, 'u'), ' ')
    : apart;
  const [fraction] = fractionPhrases(plain, lexicon);
  if (fraction === undefined) return plain;
  const count = Number(fraction.count.toPrecision(6));
  return `${plain.slice(0, fraction.start)}${count} ${fraction.multiplier}${plain.slice(fraction.end)}`;
}
