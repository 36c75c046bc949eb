const months = Array.from({ length: 12 }, (_, month) =>
  Temporal.PlainDate.from({ year: 2031, month: month + 1, day: 1 })
    .toLocaleString('en', { month: 'long' })
    .toLowerCase(),
);
const dayFirst = /^(?:\p{L}+,? )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>\p{L}{3,})\.?,? (?<year>\d{4})$/u;
const monthFirst = /^(?:\p{L}+, )?(?<month>\p{L}{3,})\.? (?:(?<day>\d{1,2})(?:st|nd|rd|th)?,? )?(?<year>\d{4})$/u;
const yearFirst = /^(?<year>\d{4})(?<joint>[./-])(?<month>\d{1,2})\k<joint>(?<day>\d{1,2})$/;
const yearLast = /^(?<one>\d{1,2})(?<joint>[./-])(?<two>\d{1,2})\k<joint>(?<year>\d{4})$/;

/**
 * What a date is in EDTF that was written as texts write dates: "12 March 2031", "March 2031", "2031/3/12". A date of
 * two small numbers, "07.03.2031", may be one of two. Empty for anything else, and for what is EDTF already.
 */
export function edtfOfDate(text: string): string[] {
  const named = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups;
  if (named !== undefined) {
    const { year = '', month: name = '', day } = named;
    const month = months.findIndex((full) => full.startsWith(name.toLowerCase())) + 1;
    return day === undefined ? monthOf(year, month) : dayOf(year, month, Number(day));
  }
  const ordered = yearFirst.exec(text)?.groups;
  if (ordered !== undefined) {
    return dayOf(ordered.year, Number(ordered.month), Number(ordered.day)).filter((edtf) => edtf !== text);
  }
  const { one, two, year } = yearLast.exec(text)?.groups ?? {};
  return [...new Set([...dayOf(year, Number(two), Number(one)), ...dayOf(year, Number(one), Number(two))])];
}

function monthOf(year: string, month: number): string[] {
  return month === 0 ? [] : [`${year}-${String(month).padStart(2, '0')}`];
}

function dayOf(year: string | undefined, month: number, day: number): string[] {
  if (year === undefined || month < 1 || day < 1) return [];
  const date = Temporal.PlainDate.from({ year: Number(year), month, day });
  return date.month === month && date.day === day ? [date.toString()] : [];
}
