const hidden =
  /(?<!\p{Extended_Pictographic})[\u{FE0E}\u{FE0F}]|[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\u{FE0E}\u{FE0F}]]/gv;

/**
 * A text with everything that Discord would obey or not show written out: control characters and line breaks, bidi overrides, zero-width
 * and other ignorable characters, lone surrogates. U+202E becomes "\u{202E}". An emoji keeps the variation selector after it.
 */
export function showHidden(text: string): string {
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}
