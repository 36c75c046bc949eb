import type { Claim, Question } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';
import { daysOverlap } from '../time/order.ts';
import { relate } from './reading.ts';
import { numberKey } from './same-value.ts';

/** Whether two dates can be one day; null where one is not known. */
export function meet(a: Days | null, b: Days | null): boolean | null {
  return a === null || b === null ? null : daysOverlap(a, b);
}

/**
 * True where two claims of one speaker can render one statement: the same state or answer, dates that meet, the same
 * number, or numbers of the same thing. Someone who says that troops left and that they will be back says two things,
 * and a denial is not what it denies. Texts are never taken for one.
 */
export function isOneStatement(question: Question, a: Claim, b: Claim): boolean {
  if (isNegated(a) !== isNegated(b)) return false;
  const occasion = occasionOf(a, b);
  if (occasion === 'two') return false;
  if (occasion === 'another-day' && (a.scope !== b.scope || numberKey(a) !== numberKey(b))) return false;
  return isOneValue(question, a, b);
}

function isNegated({ modality }: Claim): string | null {
  return modality === 'denied' || modality === 'retracted' ? modality : null;
}

/**
 * `one` where both can have been said on one day, of one day. `another-day` where they surely share one of these, and
 * surely not the other: someone has changed a day.
 */
function occasionOf(a: Claim, b: Claim): 'one' | 'another-day' | 'two' {
  const [said, asOf] = [meet(a.said, b.said), meet(a.asOf, b.asOf)];
  if (said !== false && asOf !== false) return 'one';
  return said === true || asOf === true ? 'another-day' : 'two';
}

function isOneValue(
  question: Question,
  { value: from, scope: fromScope }: Claim,
  { value: to, scope: toScope }: Claim,
): boolean {
  if (from === null || to === null) return false;
  if (from.kind === 'figure' && to.kind === 'figure')
    return (
      numberKey({ value: from }) === numberKey({ value: to }) ||
      thingOf(question, fromScope) === thingOf(question, toScope)
    );
  if (from.kind === 'date' && to.kind === 'date') return fromScope === toScope && daysOverlap(from.moment, to.moment);
  if (from.kind === 'yes-no' && to.kind === 'yes-no') return from.yes === to.yes;
  return from.kind === 'category' && to.kind === 'category' && from.category === to.category;
}

const knownThings = new WeakMap<Question, Map<string, string>>();

/** What a scope counts: the first scope of the question that counts the same. */
export function thingOf(question: Question, scope: string | null): string {
  if (scope === null) return '';
  return knownThings
    .getOrInsertComputed(question, () => new Map())
    .getOrInsertComputed(scope, () => {
      const same = question.scopes.keys().find((other) => relate(question, [other], [scope], []) === 'same');
      return same ?? scope;
    });
}
