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

/** A moment as people say it who read it `now` (epoch milliseconds): "tomorrow, 08:00", "Monday 24 November, 08:00". */
export function nearMomentText(at: number, zone: string, now: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const days = today.toPlainDate().until(moment.toPlainDate()).days;
  const whole = momentText(at, zone);
  const time = whole.slice(-'08:00'.length);
  if (days === 0) return `today, ${time}`;
  if (days === 1) return `tomorrow, ${time}`;
  return moment.year === today.year ? whole.replace(` ${moment.year},`, ',') : whole;
}

/** A local date in a sentence, to somebody who reads it on another: "today", "yesterday", "on 3 March". */
export function nearDateText(date: string, today: string): string {
  const [day, reader] = [Temporal.PlainDate.from(date), Temporal.PlainDate.from(today)];
  const days = reader.until(day).days;
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  const text = `on ${day.day} ${months[day.month - 1]}`;
  return day.year === reader.year ? text : `${text} ${day.year}`;
}
