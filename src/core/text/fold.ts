import asciiFolder from 'fold-to-ascii';
import { isAscii } from './is-ascii.ts';
import { plainLetters } from './plain-letters.ts';

/** Accents, and marks that are often left out; vowel signs and the marks of kana are no accents. */
const accents =
  /[[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]&&[\p{M}--[\p{scx=Hira}\p{scx=Kana}]]]/gv;
/** Letters such as ł, đ and ß, which are no letter with an accent to Unicode. */
const otherLatin = /[\u00c0-\u024f\u1e00-\u1eff]/;
/** Keyboards for Arabic and for Persian write these letters differently; the last one only makes words longer. */
const arabicForms: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ـ: '' };
const arabicForm = /[يىكةـ]/gu;

/** A text in the form in which texts are compared: no capitals, no accents, and each letter by its plain one. */
export function fold(text: string): string {
  const plain = plainLetters(text);
  if (isAscii(plain)) return plain;
  const bare = plain.normalize('NFKD').replaceAll(accents, '');
  const letters = otherLatin.test(bare) ? asciiFolder.foldMaintaining(bare) : bare;
  return letters.replaceAll(arabicForm, (letter) => arabicForms[letter] ?? letter).normalize('NFC');
}
