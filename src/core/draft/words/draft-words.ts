import type { Modality } from '../../dossier/claim-record.ts';
import type { PhraseHedge, VagueWord } from '../../figure/lexicon.ts';

/** The words of one language from which drafts are made. All in lower case. */
export interface DraftWords {
  /** The language (ISO 639-1). */
  language: string;
  /** Verbs by which somebody says something, in every form that stands beside a subject. */
  verbs: ReadonlySet<string>;
  /** Those of them that are nouns too: "reports". */
  ambiguous: ReadonlySet<string>;
  /** Verbs whose object is told something: "told Coast Wire". */
  told: ReadonlySet<string>;
  /** Go on with whoever spoke in the same sentence: "adding that". */
  participles: ReadonlySet<string>;
  /** Stand before the name of whose words they are: "according to". */
  before: readonly (readonly string[])[];
  /** Stand before the name of whom an outlet passes on: "citing". */
  citing: readonly (readonly string[])[];
  /** Phrases that name whoever spoke last: "by his account". */
  backwards: readonly (readonly string[])[];
  /** Behind whom an outlet quotes: "as saying". */
  asSaying: readonly string[];
  /** Begin what tells where somebody spoke: "speaking", "interview". */
  speaking: ReadonlySet<string>;
  /** Places other than an outlet where somebody speaks: "on her channel", "told reporters". */
  venues: RegExp;
  /** Stand before whoever is told something: "to", "with". */
  towards: ReadonlySet<string>;
  /** Stand for a speaker named before; `many` for several. */
  pronouns: { one: ReadonlySet<string>; many: ReadonlySet<string>; thing: ReadonlySet<string> };
  /** What a speaker has written: "the document". */
  references: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  /** Those of them that point back to somebody named before. */
  definite: ReadonlySet<string>;
  /** Join two nouns into one name: "of". */
  of: ReadonlySet<string>;
  and: ReadonlySet<string>;
  /** Belong to no name. */
  stops: ReadonlySet<string>;
  /** May stand between a speaker and its verb. */
  light: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  /** Begin a part of a sentence in which somebody else may speak. */
  contrasts: ReadonlySet<string>;
  that: ReadonlySet<string>;
  /** Join a clause to the noun before it: "who". */
  relatives: ReadonlySet<string>;
  /** Stand for whoever is told something, and name no outlet: "us". */
  objects: ReadonlySet<string>;
  /** Before a speaker at the start of a paragraph whose words all are theirs: "as". */
  frames: ReadonlySet<string>;
  /** Verbs that a quote keeps, because what is said is nothing without them: "denied", "accused". */
  keptVerbs: ReadonlySet<string>;
  /** Begin a new clause behind "and": "they had begun". */
  clauseStarts: ReadonlySet<string>;
  /** Verbs beside a subject: who stands before one of these is no speaker behind a verb of speech. */
  auxiliaries: ReadonlySet<string>;
  /** Nouns for people and bodies that speak. */
  roles: RegExp;
  /** Those of them that name nobody: "officials". */
  nameless: RegExp;
  /** Join a nameless speaker to what it knows: "familiar with". */
  near: ReadonlySet<string>;
  /** Words of the names and kinds of outlets. */
  outlets: RegExp;
  /** Those of them that stand for a kind of outlet in small letters: "newspaper". */
  outletKinds: RegExp;
  /** Nouns for what is said by nobody in particular: "reports". */
  reports: ReadonlySet<string>;
  /** What such a noun does where it stands for a speaker: "emerged". */
  emerging: ReadonlySet<string>;
  /** Say that something was said, and not by whom: "reportedly". */
  hearsay: RegExp;
  /** Forms by which a language says that somebody else's words go on: "seien"; null where it has none. */
  reportedMood: RegExp | null;
  /** Cues of how firmly something is said, the first that fits. */
  modalities: readonly (readonly [Modality, RegExp])[];
  /** What begins a line that states nothing of the story. */
  furniture: RegExp;
  /** What stands before a statement and is no part of it: "Photo:", the time of an entry, the place of a dispatch. */
  label: RegExp;
  abbreviations: ReadonlySet<string>;
  dates: {
    /** From Monday on. */
    weekdays: readonly (readonly string[])[];
    yesterday: RegExp;
    today: RegExp;
    lastWeek: RegExp;
    /** Before a date that is no day on which something was: "since". */
    ranges: RegExp;
    /** Before a date to which a figure refers: "as of". */
    asOf: RegExp;
    months: ReadonlySet<string>;
  };
  /** Behind or before a number that counts nothing of a story. */
  noCount: { behind: RegExp; before: RegExp };
  /** How numbers are written; null of English, which `core/figure` reads itself. */
  numbers: NumberWords | null;
}

/** The words of numbers and hedges of a language other than English. */
export interface NumberWords {
  hedges: Partial<Record<PhraseHedge, readonly string[]>>;
  /** Behind the number: "oder mehr". */
  behind: Partial<Record<PhraseHedge, readonly string[]>>;
  vague: Partial<Record<VagueWord, readonly string[]>>;
  between: string;
  and: string;
  /** Between the ends of a range. */
  to: readonly string[];
  units: Readonly<Record<string, number>>;
  multipliers: Readonly<Record<string, number>>;
  /** Before a vague word: "several". */
  several: ReadonlySet<string>;
  /** Articles that count one dozen: "una docena". */
  one: ReadonlySet<string>;
  /** Words for a round number: "une centaine". */
  round: Readonly<Record<string, number>>;
  /** The parts of a whole, with their English word: "third". */
  shares: Readonly<Record<string, string>>;
  /** Whether number words are written as one: "dreihundert". */
  compounds: boolean;
}
