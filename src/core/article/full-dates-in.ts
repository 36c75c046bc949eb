import { de, en, es, fr, uk } from 'chrono-node';
import { parseMoment } from '../time/moment.ts';

/** A whole date in a text, by its index and length in UTF-16 code units. */
export interface FullDate {
  index: number;
  length: number;
  edtf: string;
}

const parsers: Readonly<Record<string, Pick<typeof en, 'parse'>>> = { de, en, es, fr, uk };
const year = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/u;
/** chrono-node reads these one way or the other; which one is meant, the text does not say. */
const smallNumbers = /^\D*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/u;
const iso = /(?<!\d)((?:1[89]|20)\d{2})-(\d{2})-(\d{2})(?!\d)/u;

/**
 * The dates of a text that have a day, a month and a year of their own. What chrono-node takes from the day of reading
 * ("Friday", "7 March") is none, nor is an English "03/04/2031", which may be of March or of April.
 */
export function fullDatesIn(text: string, language: string): FullDate[] {
  if (!year.test(text)) return [];
  const parser = parsers[language.split('-', 1)[0] ?? ''];
  if (parser === undefined) return isoDateIn(text);
  return parser.parse(text).flatMap(({ index, text: found, start, end }): FullDate[] => {
    const [y, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (y === null || month === null || day === null || !found.includes(String(y))) return [];
    // "7 March 2031 - 18:05" ends on its day.
    if (end && (end.get('year') !== y || end.get('month') !== month || end.get('day') !== day)) return [];
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return [];
    if (parser === en && isAmbiguous(found)) return [];
    return [{ index, length: found.length, edtf: `${y}-${twoDigits(month)}-${twoDigits(day)}` }];
  });
}

function isoDateIn(text: string): FullDate[] {
  const found = iso.exec(text);
  return found === null || !parseMoment(found[0]).ok
    ? []
    : [{ index: found.index, length: found[0].length, edtf: found[0] }];
}

function isAmbiguous(date: string): boolean {
  const [, one, two] = smallNumbers.exec(date) ?? [];
  return one !== undefined && two !== undefined && one !== two && Number(one) <= 12 && Number(two) <= 12;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
