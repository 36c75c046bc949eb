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
  /** Above readings that share one drawing: that the same figures are read in more than one way; else empty. */
  shared: Phrase;
  /** One; or one for each reading where the difference depends on one. */
  panels: readonly StripPanel[];
  /** What each sign that a mark here carries is called. */
  key: readonly { sign: StripSign; name: Phrase }[];
}

export const stripSigns = ['said', 'range', 'decides', 'vague', 'not-held'] as const;
export type StripSign = (typeof stripSigns)[number];

export interface StripPanel {
  /** The reading and what it comes to: "If rocket launchers count: ✕ conflict"; of one panel what it comes to. */
  heading: Phrase;
  /** Null of those that no reading is about. */
  verdict: Verdict | null;
  /** None where the next panel shows the same. */
  rows: readonly StripRow[];
}

/** What one origin says; without marks, who else there is. */
export interface StripRow {
  speaker: Phrase;
  /** Its date: "by 7 February 2025". */
  date: Phrase;
  marks: readonly StripMark[];
}

/** One figure: a point where both ends are one number, an interval, or with an arrow where an end is null. */
export interface StripMark extends Extent {
  /** "Under 300": whether an end comes only close to its number. */
  isLowOpen: boolean;
  isHighOpen: boolean;
  /** The numbers that its words name, each drawn as a dot: one, both ends of a range, or none. */
  named: readonly number[];
  /** One `said` inline; beside the mark stands its content, since its speaker stands at the row. */
  label: Phrase;
  /** "dozens": drawn hatched. */
  isVague: boolean;
  /** Our arithmetic, marked ‡. */
  isDerived: boolean;
  /** Whether it decides the verdict of the panel. */
  decides: boolean;
  /** Asserted or assessed; what is denied, unconfirmed or predicted is drawn hollow. */
  isHeld: boolean;
}

/** Events as uncertain as their dates, and when each was said. */
export interface TimelinePicture extends Framed {
  kind: 'timeline';
  events: readonly TimelineEvent[];
  /** What the band of an event is: "when it was". */
  whenLabel: Phrase;
  /** What the marks beneath it are: "when it was said"; empty where there are none. */
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
  /** What the question comes to: "↻ updated". */
  heading: Phrase;
  /** Null of a picture that was kept before it had one. */
  verdict: Verdict | null;
  /** The names of the three columns, in the order of `roles`. */
  columns: readonly [Phrase, Phrase, Phrase];
  nodes: readonly OriginsNode[];
  links: readonly OriginsLink[];
  groups: readonly OriginsGroup[];
  /** What each sign here is called. */
  key: readonly { sign: OriginsSign; name: Phrase }[];
}

export const roles = ['origin', 'relay', 'outlet'] as const;

export interface OriginsNode {
  id: string;
  role: (typeof roles)[number];
  name: Phrase;
  /** What it says, for an origin: `said` inlines, and how many more there are; else empty. */
  says: Phrase;
  /** The text does not say whose information it is. */
  isOpen: boolean;
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
  /** Whether it was told, or the same article was copied. */
  how: 'relay' | 'copy';
}

/** A line for a copy, and a box for somebody of whose information the text does not say whose it is. */
export const originsSigns = ['copy', 'open'] as const;
export type OriginsSign = (typeof originsSigns)[number];

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
  /** What each sign here is called. */
  key: readonly { sign: RangeSign; name: Phrase }[];
}

/** The lines at known ends, and what stands where one is not known. */
export const rangeSigns = ['ends', 'no-upper', 'no-lower'] as const;
export type RangeSign = (typeof rangeSigns)[number];

/** From this day until the next step this range was reported, or none any more. */
export interface RangeStep extends Extent {
  /** False where no two origins stand behind a range since. */
  isReported: boolean;
  day: number;
  when: Phrase;
  /** Who moved it, as `said` inlines; or that there is none. */
  moved: Phrase;
}
