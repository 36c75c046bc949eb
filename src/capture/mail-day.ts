const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of an e-mail's Date (RFC 5322, 3.3), in the zone in which it was sent; null where it holds none. */
export function mailDay(date: string | null): string | null {
  const [, day, month, year] =
    /^(?:\p{L}+,\s*)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})\b/u.exec(date?.trim() ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const written = `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
