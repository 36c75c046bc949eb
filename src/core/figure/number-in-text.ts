/** A number that stands in a text. */
export interface NumberInText {
  /** As it stands there, in lower case. */
  text: string;
  /**
   * What it may mean: "5m" is 5 or 5,000,000, and "11.300" may be 11.3 or 11,300. Empty where only the writing counts:
   * M1989, dozens.
   */
  values: readonly number[];
  /** Where it starts in the text, and where it ends, in UTF-16 code units, end-exclusive. */
  start: number;
  end: number;
}
