import type { PassageLexicon } from './passage-lexicon.ts';
import { plainWord } from './plain-word.ts';

/** For a word in its plain form the stems of the words that mean the same, its own among them. */
export type WordGroups = (plain: string) => ReadonlySet<string>;

const known = new WeakMap<PassageLexicon, WordGroups>();

/** The groups of a lexicon by the stems of their words. */
export function wordGroupsOf(lexicon: PassageLexicon): WordGroups {
  return known.getOrInsertComputed(lexicon, () => {
    const byStem = new Map<string, Set<string>>();
    for (const group of lexicon.groups) {
      const stems = group.map((word) => stemOf(plainWord(word)));
      for (const stem of stems) {
        const same = byStem.getOrInsertComputed(stem, () => new Set([stem]));
        for (const other of stems) same.add(other);
      }
    }
    return (plain) => {
      const stem = stemOf(plain);
      return byStem.get(stem) ?? new Set([stem]);
    };
  });
}

/** What the forms of an English verb have in common: "prepar" of "prepare", "preparing" and "prepared". */
export function stemOf(plain: string): string {
  return plain.length < 5 ? plain : plain.replace(/(?:ing|ed|e)$/, '');
}
