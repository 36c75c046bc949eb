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
export const vagueWords = [
  'few',
  'several',
  'tens',
  'dozens',
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
] as const;
export type VagueWord = (typeof vagueWords)[number];

/** How a vague word is written. */
export interface VagueForms {
  /** Where it stands alone: "dozens". */
  alone: readonly string[];
  /** After "a few" and "several": "dozen". */
  counted: readonly string[];
  /** What it counts by: 12. */
  by: number;
}

/** The words of one language that figures are read from. All in lower case. */
export interface Lexicon {
  hedges: Record<PhraseHedge, readonly string[]>;
  /** Words that hedge a number from behind: "300 or more". A unit contains none of them. */
  behind: Partial<Record<PhraseHedge, readonly string[]>>;
  range: { between: string; and: string; from: string; to: string };
  vague: Record<VagueWord, VagueForms>;
  /** What may stand between a vague word and its unit: the "of" in "dozens of guns". */
  of: string;
  numbers: Readonly<Record<string, number>>;
  /** Words that say that there is nothing: "none". */
  nothing: readonly string[];
  multipliers: Readonly<Record<string, number>>;
  /** Short forms that multiply digits alone: "5m", "5 mln". */
  shortMultipliers: Readonly<Record<string, number>>;
  articles: readonly string[];
  percent: readonly string[];
  shares: {
    half: string;
    /** The parts of a whole by their names, in both numbers: "third", "thirds". */
    parts: Readonly<Record<string, number>>;
  };
  relative: {
    /** Say that there is as much as of something else. */
    same: readonly string[];
    /** The same after a factor: "twice as many". */
    asMany: readonly string[];
    times: Readonly<Record<string, number>>;
    timesWord: string;
  };
  /** Words of other amounts, which are no figures and no units: "many". */
  otherAmounts: readonly string[];
  /** Words behind a number that make it a change, and no total: "300 more". */
  increases: readonly string[];
}

/** The number that a word stands for. Names that every object inherits, such as "constructor", stand for none. */
export function lookUp(words: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
