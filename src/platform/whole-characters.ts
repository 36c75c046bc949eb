const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** A longer character is a heap of marks, and may be cut. */
const longest = 40;

/**
 * The position at or before `end` that cuts no character as people see it (a letter with its marks, an emoji of
 * several), in UTF-16 code units.
 */
export function wholeCharacters(text: string, end: number): number {
  const from = Math.max(0, end - longest);
  const start = graphemes.segment(text.slice(from, end + longest)).containing(end - from)?.index ?? 0;
  if (start > 0) return from + start;
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
