/** A day number (days since 1970-01-01) as an ISO date. */
export function dayText(day: number): string {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString();
}
