import { languageOf, localesFor } from '../text/language.ts';

type Multipliers = Readonly<Record<string, number>>;

/** Forms that the Unicode CLDR has not, by language: short ones, other spellings, other cases. */
const others: Readonly<Record<string, Multipliers>> = {
  ar: all([
    [1e3, 'ألفا ألفًا الف'],
    [1e6, 'مليونا مليونًا'],
    [1e9, 'مليارا ملياراً مليارات'],
  ]),
  cs: all([
    [1e6, 'milionu'],
    [1e9, 'miliardu'],
  ]),
  da: all([[1e9, 'mia mia.']]),
  de: all([
    [1e3, 'tsd'],
    [1e9, 'mia'],
  ]),
  es: all([
    [1e3, 'miles'],
    [1e6, 'millon'],
  ]),
  fr: all([
    [1e3, 'millier milliers'],
    [1e9, 'mds mrd mrds'],
  ]),
  he: all([[1e3, 'אלפים']]),
  hi: all([
    [1e3, 'हजार हज़ार'],
    [1e7, 'करोड़ करोड़'],
  ]),
  id: all([[1e9, 'milyar']]),
  pl: all([
    [1e6, 'miliona'],
    [1e9, 'miliarda'],
  ]),
  th: all([[1e2, 'ร้อย']]),
  uk: all([
    [1e6, 'мільйона'],
    [1e9, 'мільярда'],
  ]),
};
/** Short forms that papers of many languages write. */
const everywhere = all([
  [1e6, 'mln mio'],
  [1e9, 'mld mrd'],
  [1e12, 'trln'],
]);
const known = new Map<string, Multipliers>();

function all(forms: readonly (readonly [number, string])[]): Multipliers {
  return Object.fromEntries(forms.flatMap(([factor, list]) => list.split(' ').map((word) => [word, factor])));
}

/** The words of a language (BCP 47) that multiply the digits before them, in lower case and without points. */
export function multiplierWords(language: string): Multipliers {
  return known.getOrInsertComputed(language, (tag) => {
    const base = languageOf(tag);
    return { ...everywhere, ...compactWords(tag), ...(Object.hasOwn(others, base) ? others[base] : {}) };
  });
}

/** Languages whose words for large numbers are known wherever they stand. */
const wellKnown =
  'ar bg bn cs da de el es et fa fi fr gu he hi hr hu id it ja ka ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh';

/**
 * What a word of a language multiplies by, or else a word of any: "тысяч" in an English text too. Where languages
 * differ, as they do over "bilion", nobody can say, and it is NaN. Null if it is no such word.
 */
export function multiplierOfAny(word: string, language: string): number | null {
  const own = multiplierWords(language);
  if (Object.hasOwn(own, word)) return own[word] ?? null;
  if (word.length < 3 && /^[a-z]+$/.test(word)) return null;
  const found = wellKnown.split(' ').flatMap((tag) => {
    const words = multiplierWords(tag);
    return Object.hasOwn(words, word) ? (words[word] ?? []) : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  return found.every((factor) => factor === first) ? first : Number.NaN;
}

/** True where nobody can tell which words of a language are multipliers. */
export function lacksMultipliers(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([language]).length === 0;
  } catch {
    return true;
  }
}

/** The words with which the CLDR shortens large numbers: "11 ezer" of 11,000 says that "ezer" is a thousand. */
function compactWords(language: string): Multipliers {
  const words: Record<string, number> = {};
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = compactFormat(language, compactDisplay);
    for (let power = 1e3; power <= 1e12; power *= 10) {
      for (const x of [power, 2 * power, 5 * power]) {
        const parts = format.formatToParts(x);
        const count = Number(parts.flatMap(({ type, value }) => (type === 'integer' ? value : [])).join(''));
        const [word, more] = parts.flatMap(({ type, value }) => (type === 'compact' ? wordsIn(value) : []));
        // "Mil millones" is two words that multiply one after the other.
        if (word !== undefined && more === undefined && count > 0) words[word] ??= Math.round(x / count);
      }
    }
  }
  return words;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function compactFormat(language: string, compactDisplay: 'short' | 'long'): Intl.NumberFormat {
  const style = { notation: 'compact', compactDisplay, maximumFractionDigits: 0, useGrouping: false } as const;
  return new Intl.NumberFormat(localesFor(language), { ...style, numberingSystem: 'latn' });
}
