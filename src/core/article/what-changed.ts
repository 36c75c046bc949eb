import { codePoints } from '../quote/code-points.ts';
import { fold } from '../text/fold.ts';
import { localesFor } from '../text/language.ts';
import type { ArticleText } from './article-text.ts';

/** A sentence of an article that differs in a newer version of the page; `at` is its place there, in code points. */
export type Change =
  | { kind: 'added'; now: string; at: [number, number] }
  | { kind: 'taken-out'; was: string; wasAt: [number, number] }
  | { kind: 'changed'; was: string; wasAt: [number, number]; now: string; at: [number, number] };

interface Sentence {
  text: string;
  key: string;
  at: [number, number];
  words: ReadonlySet<string>;
}

/** A sentence was changed, and not replaced, if this share of its words is in the new one. */
const alike = 0.5;

/**
 * What changed between two versions of an article, sentence by sentence, in the order of the newer one; what was taken
 * out comes last. A sentence that only moved has not changed.
 */
export function whatChanged(newer: ArticleText, older: ArticleText): Change[] {
  const [now, was] = [sentencesOf(newer), sentencesOf(older)];
  const added = without(now, was);
  const left = new Set(without(was, now));
  const byWord = Map.groupBy(
    [...left].flatMap((sentence) => [...sentence.words].map((word) => ({ word, sentence }))),
    ({ word }) => word,
  );
  const changes = added.map((sentence): Change => {
    const earlier = mostAlike(sentence, byWord, left);
    if (earlier === null) return { kind: 'added', now: sentence.text, at: sentence.at };
    left.delete(earlier);
    return { kind: 'changed', was: earlier.text, wasAt: earlier.at, now: sentence.text, at: sentence.at };
  });
  return [...changes, ...[...left].map(({ text, at }): Change => ({ kind: 'taken-out', was: text, wasAt: at }))];
}

/** The sentences that another text does not have as often. */
function without(sentences: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return sentences.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

/** Words that very many sentences have tell nothing, and would take long. */
const mostOften = 200;

function mostAlike(
  sentence: Sentence,
  byWord: ReadonlyMap<string, readonly { sentence: Sentence }[]>,
  left: ReadonlySet<Sentence>,
): Sentence | null {
  const shared = new Map<Sentence, number>();
  for (const word of sentence.words) {
    const holders = byWord.get(word) ?? [];
    if (holders.length > mostOften) continue;
    for (const { sentence: other } of holders) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Sentence | null = null;
  let most = 0;
  for (const [other, count] of shared) {
    const share = count / Math.max(sentence.words.size, other.words.size);
    if (share >= alike && share > most) [best, most] = [other, share];
  }
  return best;
}

function sentencesOf({ text, language, paragraphs }: ArticleText): Sentence[] {
  const segmenter = new Intl.Segmenter(localesFor(language), { granularity: 'sentence' });
  const points = codePoints(text);
  return paragraphs.flatMap(([start, end]) =>
    [...segmenter.segment(text.slice(start, end))].flatMap(({ segment, index }): Sentence[] => {
      const sentence = segment.trim();
      const words = new Set([...sentence.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => fold(word)));
      if (words.size === 0) return [];
      const from = start + index + segment.indexOf(sentence);
      const at: [number, number] = [...points.rangeOfUnits(from, from + sentence.length)];
      return [{ text: sentence, key: fold(sentence.replaceAll(/\s+/gu, ' ')), at, words }];
    }),
  );
}
