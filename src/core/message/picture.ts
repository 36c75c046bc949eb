import type { Verdict } from '../compare/verdict.ts';
import type { Phrase } from './inline.ts';

/**
 * A picture as facts: everything that is drawn, with its own words. Whoever draws it decides nothing and computes
 * nothing but places, so that the same facts are the same picture. Every text is a phrase, so that the faithfulness
 * check reads it as it reads a message.
 */
export type Picture = StripPicture | TimelinePicture | OriginsPicture | ReportsPicture | RangePicture;

interface Framed {
  title: Phrase;
  /** Small print: what ‡ marks, dossier, revision and as-of date. */
  footer: Phrase;
}

/** Numbers from one to another; null for an end that is not bounded. */
export interface Extent {
  low: number | null;
  high: number | null;
}

/** Days since 1970-01-01 from one to another, both included; null for an end that is not known. */
export interface Span {
  first: number | null;
  last: number | null;
}

/** Every position of one question on one axis. */
export interface StripPicture extends Framed {
  kind: 'strip';
  /** What is counted: "artillery pieces". */
  unit: Phrase;
  /** One; or one for each reading where the difference depends on one. */
  panels: readonly StripPanel[];
}

export interface StripPanel {
  /** The reading and what it comes to: "If rocket launchers count: ✕ conflict". Empty where there is one panel. */
  heading: Phrase;
  verdict: Verdict;
  rows: readonly StripRow[];
}

/** What one origin says. */
export interface StripRow {
  speaker: Phrase;
  /** Its date: "by 7 February 2025". */
  date: Phrase;
  marks: readonly StripMark[];
}

/** One figure: a point where both ends are one number, an interval, or with an arrow where an end is null. */
export interface StripMark extends Extent {
  /** One `said` inline; beside the mark stands its content, since its speaker stands at the row. */
  label: Phrase;
  /** "dozens": drawn hatched. */
  isVague: boolean;
  /** Our arithmetic, marked ‡. */
  isDerived: boolean;
  /** Whether it decides the verdict of the panel. */
  decides: boolean;
  /** Denied, unconfirmed or predicted: drawn hollow. */
  isHeld: boolean;
}

/** Events as uncertain as their dates, and when each was said. */
export interface TimelinePicture extends Framed {
  kind: 'timeline';
  events: readonly TimelineEvent[];
  /** What the marks beneath an event are: "said". */
  saidLabel: Phrase;
}

export interface TimelineEvent extends Span {
  name: Phrase;
  /** "late October 2024". */
  when: Phrase;
  said: readonly TimelineSaying[];
}

/** When somebody said something of an event. */
export interface TimelineSaying extends Span {
  speaker: Phrase;
  when: Phrase;
}

/** Through whom what stands at odds on one question reached its readers. */
export interface OriginsPicture extends Framed {
  kind: 'origins';
  /** The names of the three columns, in the order of `roles`. */
  columns: readonly [Phrase, Phrase, Phrase];
  nodes: readonly OriginsNode[];
  links: readonly OriginsLink[];
  groups: readonly OriginsGroup[];
}

export const roles = ['origin', 'relay', 'outlet'] as const;

export interface OriginsNode {
  id: string;
  role: (typeof roles)[number];
  name: Phrase;
  /** What it says, for an origin: one `said` inline; else empty. */
  says: Phrase;
  /** The group that it is drawn in: voices of one body, and copies of one article; null for none. */
  group: string | null;
}

export interface OriginsGroup {
  id: string;
  /** "one body", "one article, copied". */
  name: Phrase;
}

/** From whoever said something to whoever passed it on. */
export interface OriginsLink {
  from: string;
  to: string;
  /** A copy of the same article; or a chain that breaks off here, so that who spoke is not known. */
  how: 'relay' | 'copy' | 'broken';
}

/** Questions × origins: who reports what, and how it stands to the rest. */
export interface ReportsPicture extends Framed {
  kind: 'reports';
  origins: readonly Phrase[];
  rows: readonly { question: Phrase; verdict: Verdict; cells: readonly ReportsCell[] }[];
  /** What each kind of cell is called. */
  legend: readonly { cell: ReportsCell; name: Phrase }[];
}

export const reportsCells = ['agree', 'compatible', 'depends', 'conflict', 'alone', 'silent'] as const;
export type ReportsCell = (typeof reportsCells)[number];

/** What is reported on one question from the lowest to the highest, as it moved. */
export interface RangePicture extends Framed {
  kind: 'range';
  unit: Phrase;
  steps: readonly RangeStep[];
}

/** From this day until the next step this range was reported. */
export interface RangeStep extends Extent {
  day: number;
  when: Phrase;
  /** Who moved it: one `said` inline. */
  moved: Phrase;
}
