import type { LibraryItem } from '@citation-js/core';
import { cslItem } from '../core/reference/csl-item.ts';
import type { Reference, ReferenceDate } from '../core/reference/reference.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // what is between these the library would read as HTML
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/**
 * A reference for BibLaTeX, whose texts are escaped and whose dates are EDTF as they stand. A date without a first day
 * is left to the note: not every reader takes one.
 */
export function bibTexItem(reference: Reference): LibraryItem {
  const { author, issued, 'event-date': eventDate, accessed, URL: url, id, type, ...texts } = cslItem(reference);
  return {
    id,
    type,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, escapeTex(text)])),
    author: author.map(({ literal }) => ({ literal: escapeTex(literal) })),
    ...dateField('issued', reference.published),
    ...dateField('event-date', reference.said),
    ...(accessed === undefined ? {} : dateField('accessed', reference.captured)),
    ...(url === undefined ? {} : { URL: url.replaceAll(/[\\{}]/g, encodeURIComponent) }),
  };
}

/** A text that TeX shows letter for letter. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^<>]/g, (sign) => commands[sign] ?? sign).replaceAll(/[&%$#_]/g, '\\$&');
}

function dateField(name: string, date: ReferenceDate | null): LibraryItem {
  if (date === null || !Number.isFinite(date.first)) return {};
  return { [name]: { 'date-parts': date.edtf.split('/').map((end) => [end === '' ? '..' : end]) } };
}
