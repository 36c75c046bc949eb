import { isOneDay } from '../time/order.ts';
import type { Reference, ReferenceDate } from './reference.ts';

/** A date of CSL: one or two dates of one to three numbers; or words, where numbers would say more than is known. */
export type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string };

/** The variables of CSL 1.0.2 that a reference uses. https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: 'webpage' | 'document';
  title?: string;
  author: { literal: string }[];
  'container-title': string;
  publisher: string;
  'original-publisher'?: string;
  issued?: CslDate;
  'event-date'?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language: string;
  keyword?: string;
  abstract: string;
  note: string;
}

/** A reference as an item of CSL. What is not known is left out. */
export function cslItem(reference: Reference): CslItem {
  const { id, author, outlet, title, speakers, published, said, captured, url, language, quote, note } = reference;
  return {
    id,
    type: url === null ? 'document' : 'webpage',
    ...(title === null ? {} : { title }),
    author: [{ literal: author }],
    'container-title': outlet,
    publisher: outlet,
    ...(author === outlet ? {} : { 'original-publisher': author }),
    ...(published === null ? {} : { issued: cslDate(published) }),
    ...(said === null ? {} : { 'event-date': cslDate(said) }),
    // a page can only have been read where it stands
    ...(url === null || captured === null ? {} : { accessed: cslDate(captured) }),
    ...(url === null ? {} : { URL: url }),
    language,
    ...(speakers.length === 0 ? {} : { keyword: speakers.join(', ') }),
    abstract: quote,
    note,
  };
}

/** A whole day as its three numbers, as text of two digits each; null for any other date. */
export function dayParts({ edtf, ...days }: ReferenceDate): [string, string, string] | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  return isOneDay(days) && year !== undefined && month !== undefined && day !== undefined ? [year, month, day] : null;
}

/** What is uncertain stays so: "about" is `circa`, two ends are a range, and an open end is told in words. */
function cslDate({ edtf, text }: ReferenceDate): CslDate {
  const ends = edtf.split('/').map(partsOf);
  const known = ends.filter((end) => end !== null);
  if (known.length < ends.length) return { literal: text };
  const parts = { 'date-parts': known };
  return /[~?%]/.test(edtf) ? { ...parts, circa: true } : parts;
}

function partsOf(edtf: string): number[] | null {
  const plain = edtf.replace(/[~?%]$/, '');
  return /^\d{4}(-\d\d){0,2}$/.test(plain) ? plain.split('-').map(Number) : null;
}
