import type { Days } from '../time/moment.ts';

/** The forms that reference managers read. */
export const writtenForms = ['bibtex', 'ris', 'csl-json'] as const;
export type WrittenForm = (typeof writtenForms)[number];

/** A date of a reference: as EDTF (ISO 8601-2), the days that it may mean, and in words. */
export interface ReferenceDate extends Days {
  edtf: string;
  text: string;
}

/** What a reference to a claim says, before it has a form. Each text is one line in which nothing is hidden. */
export interface Reference {
  /** The claim's id. */
  id: string;
  /** The outlet that wrote the page; and whose page it is, which may be a copy. */
  author: string;
  outlet: string;
  title: string | null;
  /** Those who are really speaking, and then who passed it on, up to the outlet. */
  speakers: readonly string[];
  language: string;
  url: string | null;
  published: ReferenceDate | null;
  /** When it was said. */
  said: ReferenceDate | null;
  /** When the page was captured. */
  captured: ReferenceDate | null;
  /** The quote, in its quotation marks. */
  quote: string;
  /** The chain in words, warnings, the dossier with its revision, and the claim. */
  note: string;
}

/** Writes a reference in a form, ending without a line break. Pure, but made of what is loaded when it is needed. */
export type WriteReference = (reference: Reference, form: WrittenForm) => string;
