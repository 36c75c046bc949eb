import { neededHidden } from '../text/hidden-characters.ts';

const unseen =
  /(?<!\p{Extended_Pictographic})[\u{FE0E}\u{FE0F}]|[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\u{FE0E}\u{FE0F}]]/v;
const neededOrUnseen = new RegExp(`(${neededHidden.source})|${unseen.source}`, 'gv');

/** Most texts hold only these characters, and this is much quicker to test. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF‐-‧‰-⁞€←-⇿−]*$/;

/**
 * A text in which every character that a reader would not see is written as its code: U+202E becomes "\u{202E}". That
 * is control characters and line breaks, bidirectional overrides, zero-width and other ignorable characters, and lone
 * surrogates. An emoji keeps the variation selector after it, and a script the joiners that it needs.
 */
export function showHidden(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(neededOrUnseen, (character, needed?: string) =>
    needed !== undefined ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
