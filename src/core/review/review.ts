import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { LeftOutRecord } from '../dossier/source-record.ts';
import type { Draft, TextRange } from '../draft/draft.ts';
import type { Range } from '../quote/code-points.ts';
import type { Decision, ReviewHeader } from './decision.ts';

/** What became of a draft, and who decided it when. */
export type Fate =
  | { kind: 'open' }
  | { kind: 'accepted'; claim: string; by: string; when: string }
  | { kind: 'merged'; into: string; by: string; when: string }
  | { kind: 'refused'; why: string; by: string; when: string }
  | { kind: 'left-out'; why: string; by: string; when: string };

/** A decision with its number, counted from 0. */
export interface Numbered {
  number: number;
  decision: Decision;
}

/** One source under review: what is proposed, what was decided, and what of the article nobody has claimed yet. */
export interface Review {
  drafts: readonly Draft[];
  fates: ReadonlyMap<string, Fate>;
  /** The decisions that hold, oldest first. */
  standing: readonly Numbered[];
  /** The number of the next decision. */
  next: number;
  claims: readonly ClaimRecord[];
  leftOut: readonly LeftOutRecord[];
  /** Every sentence of the text that is no furniture, in order. */
  sentences: readonly Range[];
  /** Those that no claim quotes and that are not left out. */
  uncovered: readonly Range[];
}

/** The record as the dossier's files have it now: these are the truth about what was accepted and left out. */
export interface RecordNow {
  claims: readonly ClaimRecord[];
  leftOut: readonly LeftOutRecord[];
}

/**
 * The state of a review from its decisions and the record. A decision is written down before the record is changed. So
 * an acceptance holds only where its claim stands in the record: what was cut off in between is open again, and what
 * reached the record is never lost. The same is true of what was left out.
 */
export function reviewOf(
  header: ReviewHeader,
  decisions: readonly Decision[],
  record: RecordNow,
  sentences: readonly Range[],
): Review {
  const undone = undoneIn(decisions);
  const ids = new Set(record.claims.map(({ id }) => id));
  const standing = decisions
    .map((decision, number) => ({ decision, number }))
    .filter(({ decision, number }) => !undone.has(number) && holds(decision, ids, record));
  const drafts = [
    ...header.drafts,
    ...standing.flatMap(({ decision }) => (decision.kind === 'bring' ? decision.drafts : [])),
  ];
  const fates = new Map<string, Fate>(drafts.map(({ id }) => [id, { kind: 'open' }]));
  for (const { decision } of standing)
    for (const [id, fate] of fatesBy(decision)) if (fates.has(id)) fates.set(id, fate);
  const covered = [
    ...record.claims.flatMap(({ at }) => (at === undefined ? [] : [at])),
    ...record.leftOut.map(({ at }) => at),
  ];
  return {
    drafts: drafts.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]),
    fates,
    standing,
    next: decisions.length,
    ...record,
    sentences,
    uncovered: sentences.filter((sentence) => !covered.some((range) => overlap(range, sentence))),
  };
}

/** The numbers of what was undone. An undo that was itself undone undoes nothing. */
function undoneIn(decisions: readonly Decision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (let number = decisions.length - 1; number >= 0; number -= 1) {
    const decision = decisions[number];
    if (decision?.kind === 'undo' && !undone.has(number)) undone.add(decision.of);
  }
  return undone;
}

/** Whether two ranges have a code point in common. */
export function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether the record bears a decision out. */
function holds(decision: Decision, ids: ReadonlySet<string>, { leftOut }: RecordNow): boolean {
  switch (decision.kind) {
    case 'accept':
      return ids.has(decision.claim);
    case 'merge':
      return ids.has(decision.into);
    case 'leave-out':
      return leftOut.some(({ at }) => isSame(at, decision.at));
    case 'refuse':
    case 'bring':
      return true;
    case 'undo':
      return false;
    default:
      return decision satisfies never;
  }
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function fatesBy(decision: Decision): [string, Fate][] {
  const { by, when } = decision;
  switch (decision.kind) {
    case 'accept':
      return decision.draft === null ? [] : [[decision.draft, { kind: 'accepted', claim: decision.claim, by, when }]];
    case 'merge':
      return [[decision.draft, { kind: 'merged', into: decision.into, by, when }]];
    case 'refuse':
      return [[decision.draft, { kind: 'refused', why: decision.why, by, when }]];
    case 'leave-out':
      return decision.drafts.map((id) => [id, { kind: 'left-out', why: decision.why, by, when }]);
    case 'undo':
    case 'bring':
      return [];
    default:
      return decision satisfies never;
  }
}
