import type { Draft } from '../draft/draft.ts';
import type { CodePoints, Range } from '../quote/code-points.ts';
import { overlap, type Review } from './review.ts';

/** Why a part of the text is marked. */
export type Mark = 'quote' | 'speaker' | 'figure' | 'date' | 'other-draft' | 'claimed' | 'left-out' | 'left';

export interface MarkedRange {
  at: Range;
  mark: Mark;
}

/** A run of text with all of its marks. */
export interface MarkedRun {
  text: string;
  at: Range;
  marks: readonly Mark[];
}

/** What a draft rests on, as marks: its quote, its speakers, its figure, its dates. */
export function marksOfDraft(draft: Draft): MarkedRange[] {
  const speakers = draft.chain.flat().flatMap(({ at }) => (at === null ? [] : [{ at, mark: 'speaker' as const }]));
  const rests = draft['rests-on'].flatMap(({ aspect, at }): MarkedRange[] => {
    if (at === null) return [];
    if (aspect === 'figure') return [{ at, mark: 'figure' }];
    return aspect === 'said' || aspect === 'as-of' ? [{ at, mark: 'date' }] : [];
  });
  return [{ at: draft.at, mark: 'quote' }, ...speakers, ...rests];
}

/** Where a review stands, as marks: what is claimed, what is left out, what is still left, and other open drafts. */
export function marksOfReview({ claims, leftOut, uncovered, drafts, fates }: Review): MarkedRange[] {
  return [
    ...claims.flatMap(({ at }) => (at === undefined ? [] : [{ at, mark: 'claimed' as const }])),
    ...leftOut.map(({ at }) => ({ at, mark: 'left-out' as const })),
    ...uncovered.map((at) => ({ at, mark: 'left' as const })),
    ...drafts
      .filter(({ id }) => fates.get(id)?.kind === 'open')
      .map(({ at }) => ({ at, mark: 'other-draft' as const })),
  ];
}

/** A part of a text in runs, cut where a mark begins or ends. */
export function markText(points: CodePoints, part: Range, marks: readonly MarkedRange[]): MarkedRun[] {
  const within = marks.filter(({ at }) => overlap(at, part));
  const clamp = (point: number) => Math.min(Math.max(point, part[0]), part[1]);
  const cuts = [...new Set([...part, ...within.flatMap(({ at }) => at.map(clamp))])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const at: Range = [start, cuts[index + 1] ?? part[1]];
    const own = new Set(within.filter((range) => overlap(range.at, at)).map(({ mark }) => mark));
    return { text: points.slice(...at), at, marks: [...own] };
  });
}

/** The line of the text in which a place stands, from line break to line break. */
export function linesAround(points: CodePoints, place: Range, before = 0): Range {
  let start = place[0];
  for (let left = before; ; left -= 1) {
    while (start > 0 && points.slice(start - 1, start) !== '\n') start -= 1;
    if (left <= 0 || start === 0) break;
    start -= 1;
    while (start > 0 && /\s/u.test(points.slice(start - 1, start))) start -= 1;
  }
  let end = place[1];
  while (end < points.length && points.slice(end, end + 1) !== '\n') end += 1;
  return [start, end];
}
