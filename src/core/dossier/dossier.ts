import type { Figure } from '../figure/figure.ts';
import type { Interval } from '../figure/interval.ts';
import type { Policy } from '../figure/policy.ts';
import type { RelativeAmount } from '../figure/relative-amount.ts';
import type { Moment } from '../time/moment.ts';
import type { actorKinds, reliabilities } from './actor.ts';
import type { Modality, Rank, Wording } from './claim-record.ts';
import type { Measure } from './question.ts';

export interface Actor {
  id: string;
  name: string;
  kind: (typeof actorKinds)[number];
  role: string | null;
  aliases: readonly string[];
  /** The body that it speaks for; null where it speaks for itself. */
  partOf: Actor | null;
  party: string | null;
  plural: boolean;
  reliability: { grade: (typeof reliabilities)[number]; basis: string } | null;
  /** Of a joint actor, those who spoke together in one hop: two or more. Of any other none. */
  speakers: readonly Actor[];
}

export interface Scope {
  id: string;
  label: string;
  includes: readonly string[];
  mayInclude: readonly string[];
  exhaustive: boolean;
}

export interface Category {
  id: string;
  label: string;
  includes: readonly string[];
  after: readonly string[];
}

/** The sum of claims of one origin. Its `id` is the ids of the claims, joined with "+". */
export interface Sum {
  id: string;
  label: string;
  of: readonly string[];
}

export interface Question {
  id: string;
  ask: string;
  title: string;
  measure: Measure;
  unit: string | null;
  scopes: ReadonlyMap<string, Scope>;
  categories: ReadonlyMap<string, Category>;
  sums: readonly Sum[];
  settles: string | null;
}

/** A value of the kind that its question names. */
export type Value =
  | { kind: 'figure'; text: string; figure: Figure }
  /** An amount relative to another claim's figure, with the numbers that follow from it. */
  | { kind: 'relative'; text: string; amount: RelativeAmount; to: Claim; interval: Interval }
  | { kind: 'parts'; text: string; parts: readonly { scope: string; figure: Figure }[]; all: boolean }
  | { kind: 'date'; text: string; moment: Moment }
  | { kind: 'yes-no'; text: string; yes: boolean }
  | { kind: 'category'; text: string; category: string }
  | { kind: 'text'; text: string }
  | { kind: 'unstated'; text: string };

export interface Claim {
  id: string;
  source: Source;
  statement: string;
  quote: string;
  /**
   * Where the quote stands in the capture, in Unicode code points, end-exclusive; null until `check --fix` fills it in.
   */
  at: readonly [number, number] | null;
  /** The hops after the outlet that wrote the piece, nearest first. */
  chain: readonly Actor[];
  chainComplete: boolean;
  circular: boolean;
  /** Who is really speaking: the last hop, or else the outlet that wrote the piece. */
  origin: Actor;
  wording: Wording;
  modality: Modality;
  question: Question | null;
  scope: string | null;
  value: Value | null;
  asOf: Moment | null;
  said: Moment | null;
  event: { id: string; when: Moment | null } | null;
  rank: Rank;
  reason: string | null;
  corrects: string | null;
  /** Who takes back what was said, where the record says so; `takenBackBy` tells it of every retraction. */
  takenBackBy: Actor | null;
  note: string | null;
}

export interface Source {
  id: string;
  publisher: Actor;
  /** The outlet that wrote the piece; the publisher itself unless the page is a copy. */
  author: Actor;
  /** Null where it has none. */
  title: string | null;
  language: string;
  url: string | null;
  published: Moment | null;
  /** Null where nobody kept the text. The hash is null until it is filled in. */
  capture: { file: string; sha256: string | null; at: Moment | null } | null;
  note: string | null;
  leftOut: readonly { at: readonly [number, number]; why: string }[];
  claims: readonly Claim[];
}

/** One story, linked: a reference to a record is the record itself. Maps keep the order of the files. */
export interface Dossier {
  id: string;
  title: string;
  summary: string;
  language: string;
  /** A content hash of the dossier's files, in hexadecimal digits. */
  revision: string;
  /** The day on which a person last looked it over; null where that is not known. */
  reviewed: Moment | null;
  /** Whether two curators must approve what people suggest for it. */
  fourEyes: boolean;
  policy: Policy;
  parties: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, Actor>;
  /** Those who spoke together in a hop, as one actor each. Its `id` is their ids, sorted and joined with "+". */
  jointActors: ReadonlyMap<string, Actor>;
  questions: ReadonlyMap<string, Question>;
  events: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  /** The old ids of records, each with the id that is used now. */
  moved: Readonly<Record<'claim' | 'actor' | 'question', ReadonlyMap<string, string>>>;
}
