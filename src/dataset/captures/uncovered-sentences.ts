import type { CodePoints, Range } from '../../core/quote/code-points.ts';

/** A sentence of a capture that has no quote and is not left out. */
export interface UncoveredSentence {
  at: Range;
  /** Its first words. */
  words: string;
}

const mostWordsShown = 8;
/** The end of a line within a sentence: the next line starts with a small letter or a digit. */
const wrapped = /(?<=[\p{L}\p{N},;–-][ \t]*)\r?\n(?=[ \t]*[\p{Ll}\p{Nd}])/gu;

/**
 * The sentences of a capture that no range overlaps. Sentences are those of Unicode (UAX #29), where they end with
 * their line at the latest, unless the next line goes on. Those without a letter or a digit do not count.
 */
export function uncoveredSentences(
  text: string,
  points: CodePoints,
  language: string,
  ranges: readonly Range[],
): UncoveredSentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: UncoveredSentence[] = [];
  for (const { segment, index } of segmenter.segment(text.replaceAll(wrapped, blank))) {
    const sentence = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
    const start = index + segment.indexOf(sentence);
    const at = points.rangeOfUnits(start, start + sentence.length);
    if (!ranges.some((range) => overlap(range, at))) found.push({ at, words: firstWords(sentence) });
  }
  return found;
}

function blank(part: string): string {
  return ' '.repeat(part.length);
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function firstWords(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length > mostWordsShown ? `${words.slice(0, mostWordsShown).join(' ')} …` : sentence;
}
