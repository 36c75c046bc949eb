import type { CountedThing } from './counted-things.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { WordGroups } from './word-groups.ts';

/** What the figures of a passage are laid beside. */
export interface Place {
  things: readonly CountedThing[];
  lexicon: PassageLexicon;
  groups: WordGroups;
  /** The stems of what can be counted of nearly anything. */
  general: ReadonlySet<string>;
  /** The lands that the questions speak of. */
  lands: ReadonlySet<string>;
  /** Names that only these questions have: "koksan". */
  names: ReadonlySet<string>;
}

/** What a passage tells around a figure. */
export interface Told {
  /** The lands of the sentence, or of the last one before it that names any. */
  lands: ReadonlySet<string>;
  /** The lands of the whole passage. */
  everywhere: ReadonlySet<string>;
  /** Those of `Place.names` that stand in it. */
  names: ReadonlySet<string>;
  /** The words of the sentence before, as `ReadSentence` has them. */
  last: ReadonlySet<string>;
}
