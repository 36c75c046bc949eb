import { numbersInText } from './numbers-in-text.ts';

/** Parts of a text that are read one by one, so that a long text takes no longer than its length. */
const part = /\S[\s\S]{0,300}(?=\s|$)|\S{1,300}/gu;

/** True of a text in which a number stands, in digits of any script or in words. */
export function holdsFigure(text: string, language: string): boolean {
  if (/\p{Nd}/u.test(text)) return true;
  return (text.match(part) ?? []).some((piece) => numbersInText(piece, language).length > 0);
}
