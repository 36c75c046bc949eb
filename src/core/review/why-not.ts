import type { Draft } from '../draft/draft.ts';
import type { Decision } from './decision.ts';
import type { Fate, Numbered, Review } from './review.ts';
import { overlap } from './review.ts';

/**
 * Why a decision cannot be taken any more: somebody has decided on the draft or the sentence meanwhile. Null where it
 * can. The sentence says who did what, so that nobody writes over another person's work.
 */
export function whyNot(review: Review, decision: Decision): string | null {
  switch (decision.kind) {
    case 'accept':
      if (review.claims.some(({ id }) => id === decision.claim))
        return `There is a claim "${decision.claim}" already; choose another id.`;
      return decision.draft === null ? null : whyDecided(review, decision.draft);
    case 'merge':
      if (!review.claims.some(({ id }) => id === decision.into))
        return `There is no claim "${decision.into}" in this source; a draft is merged into one of its claims.`;
      return whyDecided(review, decision.draft);
    case 'refuse':
      return whyDecided(review, decision.draft);
    case 'leave-out':
      if (!review.uncovered.some((sentence) => overlap(sentence, decision.at)))
        return 'This sentence is claimed or left out already.';
      return decision.drafts.map((id) => whyDecided(review, id)).find((why) => why !== null) ?? null;
    case 'undo':
      return review.standing.some(({ number }) => number === decision.of) ? null : 'This was undone already.';
    case 'bring':
      return decision.drafts.length === 0 ? 'No draft was brought.' : null;
    default:
      return decision satisfies never;
  }
}

function whyDecided({ fates }: Review, draft: string): string | null {
  const fate = fates.get(draft);
  if (fate === undefined) return `There is no draft "${draft}" any more.`;
  return fate.kind === 'open' ? null : `Nothing was changed: ${fateText(fate)}.`;
}

/** What became of a draft, in a few words. */
export function fateText(fate: Fate): string {
  switch (fate.kind) {
    case 'open':
      return 'nobody has decided yet';
    case 'accepted':
      return `${fate.by} accepted it as ${fate.claim}`;
    case 'merged':
      return `${fate.by} merged it into ${fate.into}`;
    case 'refused':
      return `${fate.by} refused it: ${fate.why}`;
    case 'left-out':
      return `${fate.by} left it out: ${fate.why}`;
    default:
      return fate satisfies never;
  }
}

/** The last decision of a person that holds and can be undone; null where there is none. */
export function lastOf({ standing }: Review, by: string): Numbered | null {
  return standing.findLast(({ decision }) => decision.by === by && decision.kind !== 'bring') ?? null;
}

/** The drafts that brought ones would repeat by their id. */
export function repeatedIds({ drafts }: Review, brought: readonly Draft[]): string[] {
  const known = new Set(drafts.map(({ id }) => id));
  return brought.flatMap(({ id }) => (known.has(id) ? [id] : []));
}
