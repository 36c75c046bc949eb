import { codePoints } from '../quote/code-points.ts';
import { type ArticleText, articleText } from './article-text.ts';
import { type Change, whatChanged } from './what-changed.ts';

/** A captured text that a dossier has. The publisher and the address are given where they are known. */
export interface KnownText {
  id: string;
  text: string;
  publisher?: string | null;
  address?: string | null;
}

/** Words that both texts have in one order: where they stand in each, in code points, and how they begin. */
export interface Passage {
  at: [number, number];
  knownAt: [number, number];
  words: string;
}

/** A text that the dossier has already, in the same words, as another outlet's copy, or as an older page. */
export interface FoundCopy {
  id: string;
  /** `version` where it is the same page at another time; `copy` where another page has its words. */
  kind: 'same' | 'copy' | 'version';
  /** The share of the shorter article's words that stands in the other one, from 0 to 1. */
  share: number;
  /** The longest first. */
  passages: readonly Passage[];
  /** Sentence by sentence, for a version. */
  changes: readonly Change[];
}

/** So many words in a row are hardly written twice by chance. */
const shingle = 5;
const least = { share: 0.5, ofSamePage: 0.2, passage: 8, words: 20 } as const;
const mostWordsShown = 12;

/**
 * The known text that a new one repeats most, if it has at least half of its article, or null. Articles are compared by
 * the containment of their shingles of five words (Broder 1997). What is left out of the pages is not compared: two
 * pages of one site have that in common.
 */
export function findCopy(
  text: string,
  known: readonly KnownText[],
  page: { publisher?: string | null; address?: string | null } = {},
): FoundCopy | null {
  const identical = known.find((entry) => entry.text === text);
  if (identical !== undefined) return { id: identical.id, kind: 'same', share: 1, passages: [], changes: [] };
  const own = articleText(text);
  if (own.words.length < least.words) return null;
  const places = new Set(shingleKeys(own));
  let best: { entry: KnownText; other: ArticleText; share: number } | null = null;
  for (const entry of known) {
    const other = articleText(entry.text);
    if (other.words.length < least.words) continue;
    const share = containment(places, new Set(shingleKeys(other)));
    const isSamePage = page.address != null && page.address === entry.address;
    if (share >= (isSamePage ? least.ofSamePage : least.share) && share > (best?.share ?? 0))
      best = { entry, other, share };
  }
  if (best === null) return null;
  const { entry, other, share } = best;
  const kind = kindOf(own, other, entry, page);
  return {
    id: entry.id,
    kind,
    share,
    passages: kind === 'same' ? [] : passagesIn(own, other),
    changes: kind === 'version' ? whatChanged(own, other) : [],
  };
}

function kindOf(
  own: ArticleText,
  other: ArticleText,
  entry: KnownText,
  page: { publisher?: string | null; address?: string | null },
): FoundCopy['kind'] {
  const known = [page.publisher, entry.publisher, page.address, entry.address];
  const [publisher, knownPublisher, address, knownAddress] = known.map((name) => name?.toLowerCase() ?? null);
  const isOther = publisher !== null && knownPublisher !== null && publisher !== knownPublisher;
  if (isOther) return 'copy';
  const hasSameWords =
    own.words.length === other.words.length && own.words.every(({ key }, at) => key === other.words[at]?.key);
  if (hasSameWords) return 'same';
  if ((publisher !== null && publisher === knownPublisher) || (address !== null && address === knownAddress))
    return 'version';
  return own.title !== null && own.title === other.title && isSameFrame(own.frame, other.frame) ? 'version' : 'copy';
}

/** Whether two pages have the same lines around their articles; half of them are enough, as some change by the hour. */
function isSameFrame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].filter((line) => other.has(line)).length * 2 >= Math.min(one.size, other.size);
}

/** One key for each place at which a shingle begins. */
function shingleKeys({ words }: ArticleText): string[] {
  const keys: string[] = [];
  for (let at = 0; at + shingle <= words.length; at++)
    keys.push(
      words
        .slice(at, at + shingle)
        .map(({ key }) => key)
        .join(' '),
    );
  return keys;
}

function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const key of small) if (large.has(key)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}

/** The runs of words that both have, the longest first. Each begins at a shingle that both have. */
function passagesIn(own: ArticleText, other: ArticleText): Passage[] {
  const placeOf = new Map<string, number>();
  for (const [at, key] of shingleKeys(other).entries()) if (!placeOf.has(key)) placeOf.set(key, at);
  const [points, otherPoints] = [codePoints(own.text), codePoints(other.text)];
  const found: { passage: Passage; length: number }[] = [];
  const keys = shingleKeys(own);
  for (let at = 0; at < keys.length; ) {
    const there = placeOf.get(keys[at] ?? '');
    if (there === undefined) {
      at++;
      continue;
    }
    let length = shingle;
    while (at + length < own.words.length && own.words[at + length]?.key === other.words[there + length]?.key) length++;
    const [first, last] = [own.words[at], own.words[at + length - 1]];
    const [from, to] = [other.words[there], other.words[there + length - 1]];
    if (length >= least.passage && first && last && from && to) {
      const shown = own.words[at + Math.min(length, mostWordsShown) - 1] ?? last;
      const words = own.text.slice(first.start, shown.end).replaceAll(/\s+/gu, ' ');
      found.push({
        length,
        passage: {
          at: [...points.rangeOfUnits(first.start, last.end)],
          knownAt: [...otherPoints.rangeOfUnits(from.start, to.end)],
          words: length > mostWordsShown ? `${words} …` : words,
        },
      });
    }
    at += length;
  }
  return found.sort((a, b) => b.length - a.length).map(({ passage }) => passage);
}
