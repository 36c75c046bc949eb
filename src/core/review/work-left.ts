import type { Draft } from '../draft/draft.ts';
import type { Range } from '../quote/code-points.ts';
import { overlap, type Review } from './review.ts';

/** One thing that a person has still to look at: a draft, or a sentence that nobody has claimed or left out. */
export type WorkItem = { kind: 'draft'; draft: Draft } | { kind: 'sentence'; at: Range };

/**
 * What is left to do, in the order of the text. A sentence comes by itself only where no open draft stands in it: after
 * the draft is decided, it is either claimed or comes up.
 */
export function workLeft({ drafts, fates, uncovered }: Review): WorkItem[] {
  const open = drafts.filter(({ id }) => fates.get(id)?.kind === 'open');
  const alone = uncovered.filter((sentence) => !open.some(({ at }) => overlap(at, sentence)));
  const items: WorkItem[] = [
    ...open.map((draft) => ({ kind: 'draft' as const, draft })),
    ...alone.map((at) => ({ kind: 'sentence' as const, at })),
  ];
  return items.toSorted((a, b) => placeOf(a)[0] - placeOf(b)[0] || placeOf(a)[1] - placeOf(b)[1]);
}

/** Where an item stands in the text. */
export function placeOf(item: WorkItem): Range {
  return item.kind === 'draft' ? item.draft.at : item.at;
}

/** An item by a short text that stays the same while it is left: "draft:x" or "sentence:12-40". */
export function keyOf(item: WorkItem): string {
  return item.kind === 'draft' ? `draft:${item.draft.id}` : `sentence:${item.at.join('-')}`;
}

/** The sentences in which a range stands, as one range; the range itself where no sentence has it. */
export function sentencesAround({ sentences }: Pick<Review, 'sentences'>, place: Range): Range {
  const around = sentences.filter((sentence) => overlap(sentence, place));
  const [first, last] = [around[0], around.at(-1)];
  return first === undefined || last === undefined ? place : [first[0], last[1]];
}

/** How far a review is: "7 of 31; 4 sentences left". */
export function progressOf(review: Review): { decided: number; drafts: number; sentencesLeft: number } {
  const decided = review.drafts.filter(({ id }) => review.fates.get(id)?.kind !== 'open').length;
  return { decided, drafts: review.drafts.length, sentencesLeft: review.uncovered.length };
}
