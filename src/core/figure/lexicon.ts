/** How a hedge bounds a figure. */
export const hedges = [
  'exact',
  'bare',
  'about',
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'nearly',
  'just-over',
  'reached',
  'range',
  'vague',
] as const;
export type Hedge = (typeof hedges)[number];
/** Hedges that are a phrase before the number. */
export type PhraseHedge = Exclude<Hedge, 'bare' | 'range' | 'vague'>;
export type VagueWord = 'several' | 'dozens' | 'hundreds' | 'thousands';

/** The words of one language that a figure is read from. All in lower case. */
export interface Lexicon {
  hedges: Record<PhraseHedge, readonly string[]>;
  range: { between: string; and: string; from: string; to: string };
  vague: Record<VagueWord, string>;
  vagueTail: string;
  numbers: Readonly<Record<string, number>>;
  multipliers: Readonly<Record<string, number>>;
  articles: readonly string[];
  percent: readonly string[];
  /** Words that hedge a number from behind ("300 or more"); a unit holds none of them. */
  behind: readonly string[];
}

/** What a word stands for; "constructor" and its like, which every object has, stand for nothing. */
export function lookUp(words: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
