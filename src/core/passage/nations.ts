import { fold } from '../text/fold.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { plainWord } from './plain-word.ts';

/** A land that a word or two name, and whether they name its people or what is of it: "Russian". */
export interface NationName {
  nation: string;
  isPeople: boolean;
}

/** The names of lands and peoples by their words in plain form, joined with a space. */
export type NationNames = ReadonlyMap<string, NationName>;

const known = new WeakMap<PassageLexicon, NationNames>();

/**
 * The lands of the Unicode CLDR in English with the names of their peoples, as far as these follow a rule; and what the
 * lexicon adds.
 */
export function nationNames(lexicon: PassageLexicon): NationNames {
  return known.getOrInsertComputed(lexicon, () => {
    const names = new Map<string, NationName>();
    for (const land of landsOfEnglish()) addLand(names, land, lexicon);
    for (const [word, nation] of Object.entries(lexicon.nations)) {
      names.set(word.split(' ').map(plainWord).join(' '), { nation, isPeople: isPeopleWord(word, nation) });
    }
    return names;
  });
}

function landsOfEnglish(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? [])).map(fold);
}

/** "north korea", and "north korean": only the last word of a name takes an ending. */
function addLand(names: Map<string, NationName>, land: string, { peopleEndings }: PassageLexicon): void {
  const words = land.split(/[^\p{L}]+/u).filter((word) => word !== '' && word !== 'the');
  const last = words.pop() ?? '';
  if (last.length < 3) return;
  const head = words.map((word) => `${plainWord(word)} `).join('');
  const stems = [last, last.replace(/[aeiouy]+$/u, ''), last.replace(/[aeiouy]$/u, '')].filter(
    (stem) => stem.length > 3 || stem === last,
  );
  for (const stem of new Set(stems)) {
    for (const ending of peopleEndings) {
      if (stem !== last && ending === '') continue;
      const form = plainWord(`${stem}${ending}`);
      const isName = form === plainWord(last);
      names.getOrInsert(`${head}${form}`, { nation: land, isPeople: !isName });
    }
  }
}

function isPeopleWord(word: string, nation: string): boolean {
  return /(?:an|ish|ese|i|ch|k)$/u.test(word) && !nation.startsWith(word);
}
