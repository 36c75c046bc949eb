/** A text made from another one, which tells where each part of it came from. */
export interface Rewritten {
  text: string;
  /** Where the part of the other text starts and ends, in UTF-16 code units, that a part of this one was made from. */
  originOf(start: number, end: number): [start: number, end: number];
}

/** A piece of a text, and what is to stand in its place. */
export interface Replaced {
  index: number;
  piece: string;
  by: string;
}

/** A part of the new text: where it starts there and in the old one, and where it ends in the old one. */
interface Part {
  at: number;
  from: number;
  to: number;
  isKept: boolean;
}

/** Replaces pieces of a text, which are given in their order. */
export function rewrite(text: string, pieces: Iterable<Replaced>): Rewritten {
  const parts: Part[] = [];
  let [made, done] = ['', 0];
  const add = (by: string, to: number, isKept: boolean) => {
    if (by !== '') parts.push({ at: made.length, from: done, to, isKept });
    [made, done] = [made + by, to];
  };
  for (const { index, piece, by } of pieces) {
    add(text.slice(done, index), index, true);
    add(by, index + piece.length, false);
  }
  add(text.slice(done), text.length, true);
  const partAt = (unit: number) => parts.findLast(({ at }) => at <= unit) ?? { at: 0, from: 0, to: 0, isKept: true };
  return {
    text: made,
    originOf: (start, end) => {
      const [first, last] = [partAt(start), partAt(end - 1)];
      return [
        first.isKept ? first.from + start - first.at : first.from,
        last.isKept ? last.from + end - last.at : last.to,
      ];
    },
  };
}
