/** Every mark that opens a quotation, with the marks that can end it. */
export const quotationMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '“”'],
  ['”', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['’', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['《', '》'],
  ['＂', '＂'],
]);

/** The text within the quotation marks that stand around a whole text; null where there are none. */
export function withinMarks(text: string): { inner: string; marks: string } | null {
  const trimmed = text.trim();
  const [first, last] = [trimmed.slice(0, 1), trimmed.slice(-1)];
  const ends = quotationMarks.get(first);
  if (ends === undefined || trimmed.length < 3 || !ends.includes(last)) return null;
  const inner = trimmed.slice(1, -1);
  // “One” said “two”: the first mark is ended before the last one
  const isOnePair = ![...inner].some((mark) => mark === first || ends.includes(mark));
  return isOnePair ? { inner: inner.trim(), marks: `${first}…${last}` } : null;
}
