import { de, en, es, fr, uk } from 'chrono-node';

/** A whole date in a text, by its index and length in UTF-16 code units. */
interface FullDate {
  index: number;
  length: number;
  edtf: string;
}

const parsers: Readonly<Record<string, Pick<typeof en, 'parse'>>> = { de, en, es, fr, uk };

/**
 * The first date of a text that has a day, a month and a year of its own. chrono-node reads it; what chrono-node takes
 * from the day of reading ("Friday", "7 March") is not certain, and no such date.
 */
export function fullDateIn(text: string, language: string): FullDate | null {
  if (!/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.test(text)) return null;
  for (const { index, text: found, start, end } of parsers[language]?.parse(text) ?? []) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const isCertain = start.isCertain('year') && start.isCertain('month') && start.isCertain('day') && end === null;
    if (!isCertain || year === null || month === null || day === null || !found.includes(String(year))) continue;
    return {
      index,
      length: found.length,
      edtf: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    };
  }
  return null;
}
