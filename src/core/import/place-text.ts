/** A place as a table names it, from the nearest name to the widest. */
export interface PlaceText {
  /** " at Exampletown" for a sentence; empty where the name is not known or holds a number that nobody quoted. */
  at: string;
  /** Every name: "Exampletown, North, Exampleland". */
  whole: string;
}

export function placeText(names: readonly string[]): PlaceText {
  const there = [...new Set(names.filter((name) => name !== ''))];
  const [nearest] = there;
  return {
    at: nearest === undefined || /\p{N}/u.test(nearest) ? '' : ` at ${nearest}`,
    whole: there.join(', '),
  };
}
