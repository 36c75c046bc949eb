import type { Claim, Question } from '../dossier/dossier.ts';
import type { Comparand } from './comparand.ts';
import type { Facts } from './facts.ts';
import type { Ruling } from './verdict.ts';

/** Compares yes and no, as facts without a time; a denied yes is a no. Null where one of the two is no such answer. */
export function compareAnswers(a: Claim, b: Claim): Ruling | null {
  if (a.value?.kind !== 'yes-no' || b.value?.kind !== 'yes-no') return null;
  const same = saysYes(a, a.value.yes) === saysYes(b, b.value.yes);
  return same ? { verdict: 'agree', rule: 'same-value' } : { verdict: 'conflict', rule: 'opposed' };
}

function saysYes(claim: Claim, yes: boolean): boolean {
  return claim.modality === 'denied' ? !yes : yes;
}

/**
 * Compares words of a question's own vocabulary: states, which change with time, or places, which do not. Null where
 * one of the two is no such word.
 */
export function compareCategories<Side extends Comparand>(
  a: Side,
  b: Side,
  question: Question,
  facts: Facts<Side>,
): Ruling | null {
  const [left, right] = [a.claims[0], b.claims[0]];
  if (left.value?.kind !== 'category' || right.value?.kind !== 'category') return null;
  const [x, y] = [left.value.category, right.value.category];
  const denials = [left, right].filter((claim) => claim.modality === 'denied').length;
  if (denials === 1) {
    const [denied, stated] = left.modality === 'denied' ? [x, y] : [y, x];
    return denied === stated || includesState(question, denied, stated)
      ? compareDeniedState(a, b, question, facts)
      : { verdict: 'compatible', rule: 'denied-other' };
  }
  if (x === y) return { verdict: 'agree', rule: 'same-value' };
  if (denials === 2) return { verdict: 'compatible', rule: 'denied-other' };
  if (includesState(question, x, y) || includesState(question, y, x)) return { verdict: 'compatible', rule: 'within' };
  // Where something happened does not change; where something was on a day does.
  if (question.measure === 'place' && !(isOfOwnTime(a) && isOfOwnTime(b)))
    return { verdict: 'conflict', rule: 'different-value' };
  const [xIsLater, yIsLater] = [followsState(question, x, y), followsState(question, y, x)];
  // Where the dates surely have it the other way round, they tell what came later.
  const isReversed = (xIsLater && facts.isBefore(a, b)) || (yIsLater && facts.isBefore(b, a));
  if ((xIsLater || yIsLater) && !isReversed) return { verdict: 'updated', rule: 'follows' };
  return compareOtherStates(a, b, facts);
}

/** A state can change: of one day, or where the days of one lie among those of the other, no change is known. */
function compareOtherStates<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): Ruling {
  if (areOrdered(a, b, facts)) return { verdict: 'updated', rule: 'later-state' };
  const ofOneTime = facts.isWithin(a, b) || facts.isWithin(b, a);
  return ofOneTime
    ? { verdict: 'conflict', rule: 'different-value' }
    : { verdict: 'depends', rule: 'may-have-changed' };
}

function isOfOwnTime({ time }: Comparand): boolean {
  return time === 'as-of';
}

/** One denies the state that the other gives, or a state that includes it. */
function compareDeniedState<Side extends Comparand>(a: Side, b: Side, question: Question, facts: Facts<Side>): Ruling {
  const canChange = question.measure === 'category' || (isOfOwnTime(a) && isOfOwnTime(b));
  return canChange && areOrdered(a, b, facts)
    ? { verdict: 'updated', rule: 'later-state' }
    : { verdict: 'conflict', rule: 'opposed' };
}

/** True where the dates say which of the two came first. */
function areOrdered<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): boolean {
  return facts.isBefore(a, b) || facts.isBefore(b, a);
}

function includesState(question: Question, outer: string, inner: string): boolean {
  return leadsTo(outer, inner, (id) => question.categories.get(id)?.includes ?? []);
}

/** True if a state follows another by its meaning, at once or after further ones. */
export function followsState(question: Question, later: string, earlier: string): boolean {
  return leadsTo(later, earlier, (id) => question.categories.get(id)?.after ?? []);
}

/** True if `next` leads from `start` to `goal`, in one step or more. */
function leadsTo(start: string, goal: string, next: (id: string) => readonly string[]): boolean {
  const found = new Set(next(start));
  // A set is walked to its end, with what is added on the way.
  for (const id of found) for (const further of next(id)) found.add(further);
  return found.has(goal);
}
