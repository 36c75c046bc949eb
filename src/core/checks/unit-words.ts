import { english } from '../figure/lexicon-en.ts';

const currencies: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₩': 'won',
  '₴': 'hryvnia',
  '₹': 'rupee',
  '₺': 'lira',
  '₽': 'rouble',
  usd: 'us dollar',
  eur: 'euro',
  gbp: 'pound',
  jpy: 'yen',
  cny: 'yuan',
  uah: 'hryvnia',
  rub: 'rouble',
  pln: 'zloty',
  inr: 'rupee',
  aud: 'a dollar',
  cad: 'ca dollar',
  chf: 'franc',
};

/** The words of a unit in the singular: "pumps" as "pump", "US$" as "us dollar". */
export function unitWords(unit: string): string[] {
  const words = isPercent(unit) ? '%' : unit.toLowerCase();
  return words
    .replaceAll(/\p{Sc}|\b[a-z]{3}\b/gu, (sign) => ` ${currencies[sign] ?? sign} `)
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}

/** True of "%" and its words. */
export function isPercent(unit: string): boolean {
  return english.percent.includes(unit.toLowerCase());
}

const moneyWords = new Set(Object.values(currencies).flatMap((words) => words.split(' ').at(-1) ?? []));

/** The currency that some words name, and whose it is: "us" and "dollar"; null where they name none. */
export function currencyOf(words: string): { of: string | null; name: string } | null {
  const all = unitWords(words);
  const at = all.findIndex((word) => moneyWords.has(word));
  const name = all[at];
  return name === undefined ? null : { of: ofCountry(all[at - 1]), name };
}

const countries: Readonly<Record<string, string>> = {
  ...{ us: 'us', american: 'us', usd: 'us', c: 'ca', ca: 'ca', canadian: 'ca', a: 'au', au: 'au', australian: 'au' },
  ...{ nz: 'nz', hk: 'hk', s: 'sg', singapore: 'sg' },
};

function ofCountry(word = ''): string | null {
  return Object.hasOwn(countries, word) ? (countries[word] ?? null) : null;
}

/** True where two currencies cannot be the same: pounds and dollars, or dollars of two countries. */
export function areOtherCurrencies(a: string, b: string): boolean {
  const [one, other] = [currencyOf(a), currencyOf(b)];
  if (one === null || other === null) return false;
  return one.name !== other.name || (one.of !== null && other.of !== null && one.of !== other.of);
}
