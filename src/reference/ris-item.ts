import type { LibraryItem } from '@citation-js/core';
import { cslItem, dayParts } from '../core/reference/csl-item.ts';
import type { Reference, ReferenceDate } from '../core/reference/reference.ts';
import { dayText } from '../core/time/day-text.ts';

/**
 * A reference for RIS: a day only where it is known, else the year where that is. The claim's id stands in the note:
 * the library would cut it.
 */
export function risItem(reference: Reference): LibraryItem {
  const { id, issued, 'event-date': eventDate, accessed, author, ...texts } = cslItem(reference);
  const { published, captured } = reference;
  const read = accessed === undefined || captured === null ? null : dayParts(captured);
  return {
    ...texts,
    author,
    ...(published === null ? {} : dateField(published)),
    ...(read === null ? {} : { accessed: { 'date-parts': [read] } }),
  };
}

function dateField(date: ReferenceDate): LibraryItem {
  const day = dayParts(date);
  if (day !== null) return { issued: { 'date-parts': [day] } };
  if (!Number.isFinite(date.first + date.last)) return {};
  const [first, last] = [dayText(date.first), dayText(date.last)].map((text) => text.slice(0, -'-00-00'.length));
  return first !== undefined && first === last ? { issued: { 'date-parts': [[first]] } } : {};
}
