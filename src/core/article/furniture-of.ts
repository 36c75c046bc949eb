import { fullDatesIn } from './full-dates-in.ts';
import { type FurnitureKind, type FurnitureWords, furnitureKinds } from './furniture.ts';
import { isPhotoCredit } from './photo-credit.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { uk } from './words/uk.ts';

interface Form {
  kind: FurnitureKind;
  form: RegExp;
}

/** All languages are tried on every page: what stands around an article is often of another language than it. */
const languages: readonly FurnitureWords[] = [en, de, fr, es, uk];
const lineForms = formsOf('lines');
const sentenceForms = formsOf('sentences');
/** Furniture is short. Of a longer line only the sentences are looked at. */
const longest = { line: 300, sentence: 400, date: 60 } as const;

const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,;]*)+$/u;
const languageNames =
  /^(?:(?:ua|uk|en|eng|ru|rus|de|fr|es|pl|it|pt|zh|ja|ko|ar|tr|укр|рус|eng|english|deutsch|français|español|русский|українська|polski|italiano|português|türkçe|العربية|中文|日本語|한국어)(?:[\s|/,·•]+|$)){2,}$/iu;
const path = /^[^.!?>›»/|·\d]{2,40}(?:\s[>›»/|·]\s[^.!?>›»/|·\d]{2,40}){2,}$/u;
const clock =
  /^(?:\[?\d{1,2}[:.]\d{2}(?::\d{2})?\]?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?(?:uhr|gmt|utc|bst|cet|cest|est|edt|et|kst)\)?)?$/iu;
const address = /^(?:https?:\/\/|www\.)\S+$/iu;

/** What a whole line of a page is, if it is known to be no part of an article; or null. */
export function furnitureOf(line: string, language: string): FurnitureKind | null {
  if (line.length > longest.line) return null;
  if (hashtags.test(line)) return 'hashtags';
  if (languageNames.test(line)) return 'languages';
  if (isPhotoCredit(line)) return 'credit';
  const known = lineForms.find(({ form }) => form.test(line));
  if (known !== undefined) return known.kind;
  if (clock.test(line)) return 'time';
  if (isDate(line, language)) return 'date';
  if (path.test(line) || address.test(line)) return 'navigation';
  return null;
}

/** What a sentence is, if it is known to be no part of an article; or null. */
export function furnitureOfSentence(sentence: string): FurnitureKind | null {
  if (sentence.length > longest.sentence) return null;
  return sentenceForms.find(({ form }) => form.test(sentence))?.kind ?? null;
}

/** Whether a line is a date and no more than a weekday, a time or a place beside it. */
function isDate(line: string, language: string): boolean {
  if (line.length > longest.date || /[.!?]$/u.test(line.replace(/\b[ap]\.m\.$/u, ''))) return false;
  const [date] = fullDatesIn(line, language);
  if (date === undefined) return false;
  const rest = line.slice(0, date.index) + line.slice(date.index + date.length);
  return (rest.match(/\p{L}{2,}/gu) ?? []).length <= 3;
}

function formsOf(part: keyof FurnitureWords): readonly Form[] {
  return furnitureKinds.flatMap((kind) =>
    languages.flatMap((words) => (words[part][kind] ?? []).map((form) => ({ kind, form }))),
  );
}
