import type { Claim, Dossier, Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { type Crossing, crossingsOf } from './crossing.ts';
import { changeOf, type QuestionChange } from './question-change.ts';
import type { Sight } from './sight.ts';
import type { Watch } from './watch.ts';

/** A change on a question that a watch waited for. */
export interface Fired {
  change: QuestionChange;
  when: Watch['when'];
  /** Of `figure`: the claims whose figures lie beyond its bounds. */
  crossings: readonly Crossing[];
}

/** The questions that a watch looks at: its own, under its id of now, or all. None where its own is gone. */
export function questionsOf({ question }: Pick<Watch, 'question'>, dossier: Dossier): Question[] {
  if (question === null) return [...dossier.questions.values()];
  const own = dossier.questions.get(dossier.moved.question.get(question) ?? question);
  return own === undefined ? [] : [own];
}

/**
 * What a watch waited for and what happened since it saw its questions last, in the order of the dossier; a question at
 * a time.
 */
export function* firedInTurns(watch: Watch, sight: Sight, dossier: Dossier): Turns<Fired[]> {
  const fired: Fired[] = [];
  for (const question of questionsOf(watch, dossier)) {
    const change = changeOf(question, sight, dossier);
    const crossings = watch.when === 'figure' ? crossingsAmong(change.newFigures, watch) : [];
    if (isAwaited(watch.when, change, crossings)) fired.push({ change, when: watch.when, crossings });
    yield;
  }
  return fired;
}

function crossingsAmong(claims: readonly Claim[], watch: Watch): Crossing[] {
  return claims.flatMap((claim) => crossingsOf(claim, watch));
}

function isAwaited(when: Watch['when'], change: QuestionChange, crossings: readonly Crossing[]): boolean {
  switch (when) {
    case 'verdict':
      return change.from !== change.to;
    case 'new-origin':
      return change.newOrigins.length > 0;
    case 'figure':
      return crossings.length > 0;
    case 'any': {
      const { from, to, added, fallen, reworded, gone } = change;
      return from !== to || added.length + fallen.length + reworded.length + gone > 0;
    }
    default:
      return when satisfies never;
  }
}
