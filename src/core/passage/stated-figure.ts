import type { Figure } from '../figure/figure.ts';
import type { Speaker } from './attributions.ts';
import type { Named } from './named.ts';
import type { OtherQuantity } from './quantities.ts';
import type { Term } from './terms.ts';

/** A figure that a passage states. */
export interface StatedFigure {
  figure: Figure;
  /** The number with its hedge, as it stands: "about 200". */
  text: string;
  /** The same with what it counts: "about 200 long-range artillery pieces". */
  whole: string;
  other: OtherQuantity | null;
  /** What is counted, as the terms behind the number up to the next mark or verb. */
  counted: readonly Term[];
  /** The terms that stand near it in its part of the sentence: behind it, and where these say nothing before it. */
  behind: readonly Term[];
  before: readonly Term[];
  /** All words of its part of the sentence, from the last comma to the next. */
  own: readonly Term[];
  /** Whether it is the whole of which something is told: "of the 11,000". */
  isWhole: boolean;
  /** Whether a hyphen joins it to what it counts: "200-man". */
  isJoined: boolean;
  /** The question before it that it answers. */
  asked: readonly Term[];
  /** The last words before it, whatever joins them: "lost 4,000". */
  close: readonly Term[];
  speaker: Speaker | null;
  /** How firmly it is said here. */
  firmness: 'denied' | 'promised' | 'softened' | 'plain';
  sentence: ReadSentence;
  /** Where the number stands in the passage, in UTF-16 code units, end-exclusive. */
  start: number;
  end: number;
}

/** A sentence of a passage, read. */
export interface ReadSentence {
  text: string;
  index: number;
  terms: readonly Term[];
  /** The lands that it names. */
  lands: ReadonlySet<string>;
  /** Four-digit years in it. */
  years: readonly number[];
  named: readonly Named[];
  /** Those of them who are given as speakers of something. */
  speakers: readonly Named[];
  /** The stems of its words, and those of all words that mean the same. */
  keys: ReadonlySet<string>;
  meant: ReadonlySet<string>;
  /** Where words stand that put it into the time to come, and where its numbers stand. */
  toCome: readonly number[];
  numbers: readonly number[];
}
