import { localesFor } from '../text/language.ts';

const measures = [
  ...['year', 'month', 'week', 'day', 'hour', 'minute', 'second'],
  ...['kilometer', 'meter', 'centimeter', 'millimeter', 'mile', 'yard', 'foot', 'inch'],
  ...['kilogram', 'gram', 'pound', 'liter', 'degree', 'kilometer-per-hour', 'percent'],
];
const known = new Map<string, ReadonlySet<string>>();

/**
 * The words of a language (BCP 47) that beside a number make it a date, a time, a length, a weight or a share: the
 * names of months, "days", "km", "per cent". In lower case, as the Unicode CLDR has them.
 */
export function measureWords(language: string): ReadonlySet<string> {
  return known.getOrInsertComputed(language, (tag) => collect(localesFor(tag)));
}

function collect(languages: string[]): Set<string> {
  const words = new Set(['am', 'pm', 'cent', 'kilometres', 'metres', 'centimetres', 'millimetres', 'litres']);
  const add = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) words.add(word);
  };
  for (const width of ['long', 'short'] as const) {
    for (const unit of measures) {
      const format = new Intl.NumberFormat(languages, { style: 'unit', unit, unitDisplay: width });
      for (const x of [1, 2, 5, 1.5]) {
        for (const { type, value } of format.formatToParts(x)) if (type === 'unit') add(value);
      }
    }
    // With its day, a month stands in the form that it has beside a number.
    for (const fields of [{ month: width }, { month: width, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(languages, { ...fields, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        for (const { type, value } of format.formatToParts(Date.UTC(2031, month, 15))) if (type === 'month') add(value);
      }
    }
  }
  return words;
}
