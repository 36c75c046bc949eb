import type { PlacedFigure } from '../passage/place-figures.ts';

/** A figure of a story, as it stands in a body, in UTF-16 code units. */
export interface BodyFigure {
  /** As a claim writes it, in English words and digits: "about 200". */
  text: string;
  /** The number with its hedge. */
  start: number;
  end: number;
  /** The same with what it counts. */
  wholeStart: number;
  wholeEnd: number;
  counts: string | null;
  /** The questions that it may answer, where the reader of passages knows. */
  placed: PlacedFigure | null;
}
