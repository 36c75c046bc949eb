import type { Claim, Question } from '../dossier/dossier.ts';
import { isBefore, isOneDay } from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import type { Ruling } from './verdict.ts';

/** Yes or no, as facts without a time; a denied yes is a no. */
export function compareAnswers(a: Claim, b: Claim): Ruling | null {
  if (a.value?.kind !== 'yes-no' || b.value?.kind !== 'yes-no') return null;
  const same = answerOf(a, a.value.yes) === answerOf(b, b.value.yes);
  return same ? { verdict: 'agree', rule: 'same-value' } : { verdict: 'conflict', rule: 'opposed' };
}

function answerOf(claim: Claim, yes: boolean): boolean {
  return claim.modality === 'denied' ? !yes : yes;
}

/** Words of a question's own vocabulary: states, which change with time, or places, which do not. */
export function compareCategories(a: Comparand, b: Comparand, question: Question): Ruling | null {
  const [left, right] = [a.claims[0], b.claims[0]];
  if (left.value?.kind !== 'category' || right.value?.kind !== 'category') return null;
  const [x, y] = [left.value.category, right.value.category];
  const denied = [left, right].filter((claim) => claim.modality === 'denied').length;
  if (denied === 1) {
    const [no, yes] = left.modality === 'denied' ? [x, y] : [y, x];
    return compareDeniedState(a, b, no === yes || includesState(question, no, yes), question);
  }
  if (x === y) return { verdict: 'agree', rule: 'same-value' };
  if (denied === 2) return { verdict: 'compatible', rule: 'denied-other' };
  if (includesState(question, x, y) || includesState(question, y, x)) return { verdict: 'compatible', rule: 'within' };
  return compareStates(a, b, { follows: followsState(question, x, y) || followsState(question, y, x) }, question);
}

function compareStates(a: Comparand, b: Comparand, { follows }: { follows: boolean }, question: Question): Ruling {
  if (question.measure === 'place') return { verdict: 'conflict', rule: 'different-value' };
  if (follows) return { verdict: 'updated', rule: 'follows' };
  if (a.dated && b.dated) {
    if (isBefore(a.asOf, b.asOf) || isBefore(b.asOf, a.asOf)) return { verdict: 'updated', rule: 'later-state' };
    if (isOneDay(a.asOf) && isOneDay(b.asOf)) return { verdict: 'conflict', rule: 'different-value' };
  }
  return { verdict: 'compatible', rule: 'may-have-changed' };
}

/** `opposed`: the state that one denies is the other's, or includes it. */
function compareDeniedState(a: Comparand, b: Comparand, opposed: boolean, question: Question): Ruling {
  if (!opposed) return { verdict: 'compatible', rule: 'denied-other' };
  const ordered = a.dated && b.dated && (isBefore(a.asOf, b.asOf) || isBefore(b.asOf, a.asOf));
  if (ordered && question.measure === 'category') return { verdict: 'updated', rule: 'later-state' };
  return { verdict: 'conflict', rule: 'opposed' };
}

function includesState(question: Question, outer: string, inner: string): boolean {
  return reaches(inner, outer, (id) => question.categories.get(id)?.includes ?? []);
}

function followsState(question: Question, later: string, earlier: string): boolean {
  return reaches(earlier, later, (id) => question.categories.get(id)?.after ?? []);
}

/** True if `next` leads from `start` to `goal` in one step or more. */
function reaches(goal: string, start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return false;
}
