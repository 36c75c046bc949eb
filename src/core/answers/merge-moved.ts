import { verdicts } from '../compare/verdict.ts';
import type { Fired } from '../watch/fired.ts';
import type { QuestionChange } from '../watch/question-change.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { Moved } from './moved-entry.ts';

/** A watch that fired, and on which questions. */
export interface WatchFired {
  watch: KeptWatch;
  fired: readonly Fired[];
}

/** What fired, one for each question, whichever watches waited for it; the worst first. */
export function mergeMoved(fired: readonly WatchFired[]): Moved[] {
  const byQuestion = Map.groupBy(
    fired.flatMap((one) => one.fired),
    ({ change }) => change.question,
  );
  const all = [...byQuestion.values()].flatMap(([first, ...others]): Moved[] => {
    if (first === undefined) return [];
    const own = [first, ...others];
    const crossings = own.flatMap((one) => one.crossings);
    const once = new Map(crossings.map((one) => [`${one.claim.id} ${one.side} ${one.bound}`, one]));
    return [
      { change: changeFor(own, first), whens: new Set(own.map(({ when }) => when)), crossings: [...once.values()] },
    ];
  });
  return worstFirst(all);
}

/**
 * Watches may have seen different things: from which verdict it moved says who waits for that, and what is new to one
 * of them is told.
 */
function changeFor(own: readonly Fired[], first: Fired): QuestionChange {
  const whole = own.filter(({ when }) => when === 'verdict' || when === 'any');
  const base = own.find(({ when }) => when === 'verdict') ?? whole[0] ?? first;
  const changes = whole.map(({ change }) => change);
  const origins = own.filter(({ when }) => when !== 'figure').flatMap(({ change }) => change.newOrigins);
  const fallen = new Map(changes.flatMap((change) => change.fallen).map((one) => [one.claim, one]));
  return {
    ...base.change,
    added: [...new Set(changes.flatMap((change) => change.added))],
    fallen: [...fallen.values()],
    reworded: [...new Set(changes.flatMap((change) => change.reworded))],
    gone: Math.max(0, ...changes.map((change) => change.gone)),
    newOrigins: [...new Set(origins)],
  };
}

/** What is at odds most comes first; of these, where the verdict moved. */
function worstFirst(all: readonly Moved[]): Moved[] {
  const placeOf = ({ change: { from, to } }: Moved) =>
    2 * (to === null ? verdicts.length : verdicts.indexOf(to)) + (from === to ? 1 : 0);
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}
