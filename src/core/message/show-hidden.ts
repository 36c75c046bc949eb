const hidden =
  /(?<!\p{Extended_Pictographic})[\u{FE0E}\u{FE0F}]|[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\u{FE0E}\u{FE0F}]]/gv;

/** Most texts are nothing but these, and are seen to be so much faster. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF‐-‧‰-⁞€←-⇿−]*$/;

/**
 * A text with everything that a reader would not see written out: control characters and line breaks, bidi overrides, zero-width and
 * other ignorable characters, lone surrogates. U+202E becomes "\u{202E}". An emoji keeps the variation selector after it.
 */
export function showHidden(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}
