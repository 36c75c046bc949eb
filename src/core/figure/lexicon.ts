/** Hedges that are a phrase before the number. */
export const phraseHedges = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'nearly',
  'just-over',
  'reached',
] as const;
export type PhraseHedge = (typeof phraseHedges)[number];
/** How the words around a number bound it. */
export type Hedge = PhraseHedge | 'bare' | 'range' | 'vague';

/** Words that stand for a number without naming one. */
export const vagueWords = ['several', 'dozens', 'hundreds', 'thousands'] as const;
export type VagueWord = (typeof vagueWords)[number];

/** The words of one language that figures are read from. All in lower case. */
export interface Lexicon {
  hedges: Record<PhraseHedge, readonly string[]>;
  range: { between: string; and: string; from: string; to: string };
  vague: Record<VagueWord, string>;
  /** What may stand between a vague word and its unit: the "of" in "dozens of guns". */
  afterVague: string;
  numbers: Readonly<Record<string, number>>;
  multipliers: Readonly<Record<string, number>>;
  articles: readonly string[];
  percent: readonly string[];
  /** Words that hedge a number from behind ("300 or more"). A unit contains none of them. */
  trailingHedges: readonly string[];
}

/** The number that a word stands for. Names that every object inherits, such as "constructor", stand for none. */
export function lookUp(words: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
