import type { CodePoints } from './code-points.ts';

type Range = readonly [number, number];

/** A sentence of a capture that neither holds a quote nor is left out. */
export interface Uncovered {
  at: Range;
  /** Its first words. */
  words: string;
}

const shownWords = 8;

/** The sentences of a capture (Unicode's rules, each line by itself) that no range overlaps. Lines without letters or digits are no sentences. */
export function uncovered(text: string, points: CodePoints, language: string, ranges: readonly Range[]): Uncovered[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: Uncovered[] = [];
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      const sentence = segment.trim();
      if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
      const start = line.index + index + segment.indexOf(sentence);
      const at = points.range(start, start + sentence.length);
      if (!ranges.some((range) => range[0] < at[1] && at[0] < range[1]))
        found.push({ at, words: firstWords(sentence) });
    }
  }
  return found;
}

function firstWords(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length > shownWords ? `${words.slice(0, shownWords).join(' ')} …` : sentence;
}
