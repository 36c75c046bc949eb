import type { Claim, Question } from '../dossier/dossier.ts';
import { daysOverlap, isOneDay } from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import { compareDenials, compareDenied, compareFigures, isSized } from './compare-figures.ts';
import { compareAnswers, compareCategories } from './compare-states.ts';
import { isCopy, isSameActor, shareOrigin } from './origins.ts';
import { openEdges, type Reading, readingsOf, relate } from './reading.ts';
import { type Ruling, worst } from './verdict.ts';

/** How two comparands compare, under each reading that bears on them. */
export interface PairRuling extends Ruling {
  a: Comparand;
  b: Comparand;
  /** The ruling under every reading; a single one with an empty reading where no definition is open. */
  readings: readonly (Ruling & { reading: Reading })[];
}

/** Compares two comparands of one question (DESIGN: Verdicts). Symmetric in its two sides. */
export function comparePair(question: Question, a: Comparand, b: Comparand): PairRuling {
  const edges = openEdges(question, [...a.scopes, ...b.scopes]);
  const readings = readingsOf(edges).map((reading) => {
    const { verdict, rule } = compareUnder(question, a, b, reading);
    return { verdict, rule, reading };
  });
  return { a, b, readings, ...summarise(readings) };
}

/** Readings of which some conflict and others do not make a difference depend on them. */
export function summarise(readings: readonly Ruling[]): Ruling {
  const bad = worst(readings) ?? once;
  const split = bad.verdict === 'conflict' && readings.some(({ verdict }) => verdict !== 'conflict');
  return { verdict: split ? 'depends' : bad.verdict, rule: bad.rule };
}

/** Compares under one reading. */
export function compareUnder(question: Question, a: Comparand, b: Comparand, reading: Reading): Ruling {
  if (a.claims.some((left) => b.claims.some((right) => shareOrigin(left, right))))
    return compareOneOrigin(question, a, b, reading);
  if (isRetracted(a) || isRetracted(b)) return { verdict: 'not-comparable', rule: 'taken-back' };
  return temper(a, b, compareValues(question, a, b, reading));
}

const once: Ruling = { verdict: 'single-source', rule: 'one-origin' };

/** One origin is no corroboration and no dispute with itself, but one actor may have revised what it said. */
function compareOneOrigin(question: Question, a: Comparand, b: Comparand, reading: Reading): Ruling {
  const [left, right] = [a.claims[0], b.claims[0]];
  if (!isSameActor(left, right) || restates(a, b) || tentativeOf(a) !== null || tentativeOf(b) !== null) return once;
  if (isRetracted(a) || isRetracted(b)) {
    // what was taken back is what counts the same thing
    const revised = isRetracted(a) !== isRetracted(b) && relate(question, a.scopes, b.scopes, reading) === 'same';
    return revised ? { verdict: 'updated', rule: 'revised' } : once;
  }
  const ruling = compareValues(question, a, b, reading);
  if (ruling.verdict === 'updated') return ruling;
  if (!excludeEachOther(question, a, b, reading, ruling)) return once;
  const sameDay =
    left.said !== null &&
    right.said !== null &&
    isOneDay(left.said) &&
    isOneDay(right.said) &&
    left.said.first === right.said.first;
  // "100 on Monday and 200 on Friday", said on one day, are two moments
  const relaysDiffer = sameDay && daysOverlap(a.asOf, b.asOf);
  return relaysDiffer ? { verdict: 'conflict', rule: 'relays-differ' } : { verdict: 'updated', rule: 'revised' };
}

/** True where a statement behind one side is, on another's page, behind the other side too: a sum and a copy of one of its terms. */
function restates(a: Comparand, b: Comparand): boolean {
  return a.claims.some((left) => b.claims.some((right) => isCopy(left, right)));
}

/** True where two values cannot be one answer at one moment, whatever happened between them. */
function excludeEachOther(question: Question, a: Comparand, b: Comparand, reading: Reading, ruling: Ruling): boolean {
  if (ruling.verdict === 'conflict' || ruling.rule === 'may-have-changed') return true;
  // what is excused by time would exclude each other without it; amounts of unknown periods may be of two periods
  const excused = ruling.rule === 'growth' || (ruling.rule === 'unknown-period' && question.measure === 'level');
  const atOnce = { asOf: { first: 0, last: 0 }, dated: true };
  return excused && compareValues(question, { ...a, ...atOnce }, { ...b, ...atOnce }, reading).verdict === 'conflict';
}

function isRetracted({ claims }: Comparand): boolean {
  return claims[0].modality === 'retracted';
}

/** A sum is only as firm as its terms. */
function tentativeOf({ claims }: Comparand): 'predicted' | 'unconfirmed' | null {
  const has = (modality: Claim['modality']) => claims.some((claim) => claim.modality === modality);
  return has('predicted') ? 'predicted' : has('unconfirmed') ? 'unconfirmed' : null;
}

/** What is predicted or unconfirmed never makes a conflict, and agrees only with its like. */
function temper(a: Comparand, b: Comparand, ruling: Ruling): Ruling {
  const [left, right] = [tentativeOf(a), tentativeOf(b)];
  if (left === null && right === null) return ruling;
  if (ruling.verdict === 'not-comparable') return ruling;
  if (ruling.verdict === 'agree' && left === right) return ruling;
  return { verdict: 'compatible', rule: left === 'predicted' || right === 'predicted' ? 'predicted' : 'unconfirmed' };
}

/** Compares the values alone, as of two speakers. */
function compareValues(question: Question, a: Comparand, b: Comparand, reading: Reading): Ruling {
  const [left, right] = [a.claims[0], b.claims[0]];
  if (left.value?.kind === 'unstated' || right.value?.kind === 'unstated')
    return { verdict: 'not-comparable', rule: 'unstated' };
  const relation = relate(question, a.scopes, b.scopes, reading);
  // a day is neither more nor less than another: for dates too, only what is of one thing compares
  if (isSized(a) && isSized(b) && (relation === 'same' || question.measure !== 'event')) {
    if (left.modality !== 'denied' && right.modality !== 'denied')
      return compareFigures(a, b, relation, question.measure);
    if (left.modality === right.modality) return compareDenials(a, b, relation, question.measure);
    return left.modality === 'denied'
      ? compareDenied(a, b, relation, question.measure)
      : compareDenied(b, a, relation, question.measure);
  }
  if (relation !== 'same') return { verdict: 'not-comparable', rule: 'other-scope' };
  if (question.measure === 'text') return { verdict: 'compatible', rule: 'worded' };
  const ruling = compareAnswers(left, right) ?? compareCategories(a, b, question);
  if (ruling === null)
    throw new Error(`"${left.id}" and "${right.id}" answer one question with different kinds of value`);
  return ruling;
}
