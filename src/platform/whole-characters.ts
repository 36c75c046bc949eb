/** The position at or before `end` that does not cut a surrogate pair, in UTF-16 code units. */
export function wholeCharacters(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
