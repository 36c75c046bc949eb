import { months } from './months.ts';

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A moment (epoch milliseconds) as people in a zone read it: "Monday 24 November 2031, 08:00". */
export function momentText(at: number, zone: string): string {
  const { dayOfWeek, day, month, year, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}, ${time}`;
}

/** A local date as people read it: "Monday 24 November 2031". */
export function localDateText(date: string): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}`;
}
