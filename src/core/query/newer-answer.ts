import { timeOf } from '../compare/claim-time.ts';
import { isSameActor } from '../compare/origins.ts';
import { answerKey, saysTheSame } from '../compare/same-value.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';
import { isBefore } from '../time/order.ts';
import { standingsIn } from './standings-in.ts';

/** Measures of which a later value replaces an earlier one of the same speaker. */
const replaced: readonly string[] = ['cumulative', 'level', 'category'];

/**
 * The newest answer of a claim's speaker on the same thing that is surely later and says something else; null where
 * there is none, and for a claim that is no answer of its own.
 */
export function newerAnswer(claim: Claim, dossier: Dossier): Claim | null {
  const { question, scope, value } = claim;
  if (question === null || value === null || !replaced.includes(question.measure) || !isAnswer(claim)) return null;
  const standings = standingsIn(dossier);
  let newest: Claim | null = null;
  for (const other of dossier.claims.values()) {
    if (other.question !== question || other.scope !== scope || !isAnswer(other)) continue;
    if (other.value?.kind !== value.kind || saysTheSame(claim, other) || !isSameActor(claim, other)) continue;
    if (!isBefore(daysOf(claim), daysOf(other)) || standings.of(other) !== 'standing') continue;
    if (newest === null || isNewer(other, newest)) newest = other;
  }
  return newest;
}

/** True of what a speaker holds to be so. */
function isAnswer({ modality, value }: Claim): boolean {
  return (modality === 'asserted' || modality === 'assessed') && value?.kind !== 'unstated';
}

function daysOf(claim: Claim): Days {
  return timeOf(claim).asOf;
}

function isNewer(a: Claim, b: Claim): boolean {
  const [left, right] = [daysOf(a), daysOf(b)];
  if (left.last !== right.last) return left.last > right.last;
  return answerKey(a) + a.id < answerKey(b) + b.id;
}
