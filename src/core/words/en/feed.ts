import type { Phrase } from '../../message/inline.ts';
import { say, words } from '../../message/phrase.ts';

/** Sentences of a feed of what moved. */
export const feed = {
  title: (dossier: Phrase): Phrase => say`${dossier}: what moved`,
  first: (claims: Phrase, differences: Phrase): Phrase => say`First kept revision: ${claims}, ${differences}`,
  differences: (n: Phrase, isOne: boolean): Phrase => say`${n}${words(isOne ? ' difference' : ' differences')}`,
  newSource: (source: Phrase): Phrase => say`New source: ${source}`,
  restored: (claim: Phrase): Phrase => say`Stands again: ${claim}`,
  gone: (claim: Phrase): Phrase => say`Taken out of the record: ${claim}`,
  inSource: (source: Phrase): Phrase => say`in ${source}`,
};
