/**
 * The words of one language that a passage is read with: who speaks, what is counted, whose it is. All in lower case
 * and in their plain form (`plainWord`). Another language is another object of this type.
 */
export interface PassageLexicon {
  /**
   * Words that mean the same as each other where something is counted or done. A word may stand in several groups.
   */
  groups: readonly (readonly string[])[];
  /**
   * Several words that stand for others: "mlrs" for "rocket launcher". What they stand for is written in plain form.
   */
  phrases: readonly (readonly [phrase: string, as: string])[];
  /** What can be counted of nearly anything, and says nothing alone: "systems". */
  general: readonly string[];
  /** Words without meaning of their own in a question or a label. */
  empty: readonly string[];
  /** The word that keeps together what is counted: the "of" in "units of artillery". */
  of: readonly string[];
  /** What becomes of people: one count may be of several, "killed or wounded". */
  fates: readonly string[];
  /** Words that end what a number counts. */
  ends: readonly string[];
  speech: {
    /** Verbs by which somebody says something, in every form. */
    verbs: readonly string[];
    /** The same that other deeds share: only of somebody whom the record knows as a speaker. */
    weak: readonly string[];
    /** Stand before the name of whose words they are: "according to". */
    before: readonly string[];
    /** Stand behind a name whose figure it is: "seoul's estimate". */
    nouns: readonly string[];
    /** Stand for a speaker named before. */
    pronouns: ReadonlySet<string>;
    /** Speakers that a record does not know by a name: "officials". */
    people: ReadonlySet<string>;
  };
  /** Words that may stand between a speaker and its verb. */
  light: readonly string[];
  /** Words that begin a part of a sentence in which somebody else may speak. */
  contrasts: readonly string[];
  /** Say of something that it is still to come. */
  toCome: ReadonlySet<string>;
  /** Say of a number that it comes on top; with one of `modals` it is still to come. */
  further: readonly string[];
  modals: readonly string[];
  /** Verbs of handing over, as they stand after "to". */
  handing: readonly string[];
  /** Verbs behind which whoever is given something may stand, and those of whoever gets it. */
  giving: readonly string[];
  getting: readonly string[];
  /** Of the verbs of owning those by which nothing is handed over. */
  keeping: readonly string[];
  /** Verbs before which somebody stands whose own thing is counted: "the ministry has 11,000 soldiers". */
  owning: ReadonlySet<string>;
  /** Make what is said less than sure. */
  softeners: readonly string[];
  /** Make of what is to come a sure thing. */
  promises: readonly string[];
  /** Say that what follows is not so. */
  denials: readonly string[];
  /** Abbreviations after whose point a sentence goes on. */
  abbreviations: ReadonlySet<string>;
  /** Names of lands and peoples that follow no rule, with the name that they stand for. */
  nations: Readonly<Record<string, string>>;
  /** Names of lands and peoples that are also other words: they count only with a capital letter. */
  ambiguousNations: ReadonlySet<string>;
  /** What a land's name takes to become the name of its people. */
  peopleEndings: readonly string[];
  /** Words beside which a number is no count: "page 12", "aged 24". */
  notCounted: { always: readonly string[]; before: readonly string[]; behind: readonly string[] };
  /** Words of addresses: "12 Main Street". */
  streets: readonly string[];
  /** Words of lengths, weights and times: what stands behind them is measured, and not counted. */
  measures: readonly string[];
  /** Words between what is counted and its number: "losses of 4,000". */
  linkers: readonly string[];
  /** Say that a number is counted anew each time: "40 a day". */
  rates: { before: readonly string[]; periods: readonly string[]; alone: readonly string[] };
  /** Words at the start of a sentence that says whose words the last one was. */
  continuations: readonly string[];
  /** Words at the start of a sentence that goes on with the words of the last. */
  goingOn: readonly string[];
  currencies: readonly string[];
  /** Verbs before which a number is money: "paid 100 million". */
  spending: readonly string[];
  months: readonly string[];
}
