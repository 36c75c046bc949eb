import type { Claim, Question } from '../dossier/dossier.ts';
import type { Comparand } from './comparand.ts';
import { compareDenials, compareDenied, compareFigures } from './compare-figures.ts';
import { compareAnswers, compareCategories } from './compare-states.ts';
import { facts as exactFacts, type Facts, hasInterval } from './facts.ts';
import { openDefinitions, type Reading, readingsOf, relate } from './reading.ts';
import { type Ruling, worst } from './verdict.ts';

/** How two comparands compare, under each reading of the open definitions that bear on them. */
export interface PairRuling extends Ruling {
  a: Comparand;
  b: Comparand;
  /** The ruling under every reading; a single one with an empty reading where no definition is open. */
  readings: readonly (Ruling & { reading: Reading })[];
}

/** Compares two comparands of one question; which of them is `a` does not matter. README.md tells the rules. */
export function comparePair(question: Question, a: Comparand, b: Comparand): PairRuling {
  const definitions = openDefinitions(question, [...a.scopes, ...b.scopes]);
  const readings = readingsOf(definitions).map((reading) => {
    const { verdict, rule } = compareUnder(question, a, b, reading);
    return { verdict, rule, reading };
  });
  return { a, b, readings, ...summarise(readings) };
}

/** The worst ruling; "depends" where some readings conflict and others do not. */
export function summarise(readings: readonly Ruling[]): Ruling {
  const worstRuling = worst(readings) ?? oneOrigin;
  const depends = worstRuling.verdict === 'conflict' && readings.some(({ verdict }) => verdict !== 'conflict');
  return { verdict: depends ? 'depends' : worstRuling.verdict, rule: worstRuling.rule };
}

/** Compares under one reading. */
export function compareUnder(question: Question, a: Comparand, b: Comparand, reading: Reading): Ruling {
  return compareBy(exactFacts, question, a, b, reading);
}

/** Compares two sides under one reading, by what is so of them. */
export function compareBy<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
): Ruling {
  if (facts.shareOrigin(a, b)) return compareOneOrigin(facts, question, a, b, reading);
  if (isRetracted(a) || isRetracted(b)) return { verdict: 'not-comparable', rule: 'taken-back' };
  return softenTentative(a, b, compareValues(facts, question, a, b, reading));
}

const oneOrigin: Ruling = { verdict: 'single-source', rule: 'one-origin' };

/** One origin neither corroborates nor disputes itself, but one actor may have revised what it said. */
function compareOneOrigin<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
): Ruling {
  const isTentative = tentativeOf(a) !== null || tentativeOf(b) !== null;
  if (isTentative || !facts.areOneActor(a, b) || facts.shareStatement(a, b)) return oneOrigin;
  if (isRetracted(a) || isRetracted(b)) {
    // Only what counts the same thing was taken back.
    const revised = isRetracted(a) !== isRetracted(b) && relate(question, a.scopes, b.scopes, reading) === 'same';
    return revised ? { verdict: 'updated', rule: 'revised' } : oneOrigin;
  }
  const ruling = compareValues(facts, question, a, b, reading);
  if (ruling.verdict === 'updated') return ruling;
  if (!excludeEachOther(facts, question, a, b, reading, ruling)) return oneOrigin;
  // Two figures said on one day can be of two days: "100 on Monday and 200 on Friday".
  const relaysDiffer = facts.saidOnOneDay(a, b) && facts.daysOverlap(a, b);
  return relaysDiffer ? { verdict: 'conflict', rule: 'relays-differ' } : { verdict: 'updated', rule: 'revised' };
}

/** True where two values cannot both be right at one and the same time. */
function excludeEachOther<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
  ruling: Ruling,
): boolean {
  if (ruling.verdict === 'conflict' || ruling.rule === 'may-have-changed') return true;
  // Only time lets these both be true. Amounts of unknown periods are left out, because they may be of two periods.
  const excusedByTime = ruling.rule === 'growth' || (ruling.rule === 'unknown-period' && question.measure === 'level');
  return (
    excusedByTime &&
    compareValues(facts, question, facts.onOneDay(a), facts.onOneDay(b), reading).verdict === 'conflict'
  );
}

function isRetracted({ claims }: Comparand): boolean {
  return claims[0].modality === 'retracted';
}

/** A sum is only as firm as its terms. */
export function tentativeOf({ claims }: Comparand): 'predicted' | 'unconfirmed' | null {
  const has = (modality: Claim['modality']) => claims.some((claim) => claim.modality === modality);
  return has('predicted') ? 'predicted' : has('unconfirmed') ? 'unconfirmed' : null;
}

/** A claim that is predicted or unconfirmed never makes a conflict, and agrees only with one that is so too. */
function softenTentative(a: Comparand, b: Comparand, ruling: Ruling): Ruling {
  const [left, right] = [tentativeOf(a), tentativeOf(b)];
  if (left === null && right === null) return ruling;
  if (ruling.verdict === 'not-comparable') return ruling;
  if (ruling.verdict === 'agree' && left === right) return ruling;
  return { verdict: 'compatible', rule: left === 'predicted' || right === 'predicted' ? 'predicted' : 'unconfirmed' };
}

/** Compares the values as if they came from two speakers. */
function compareValues<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
): Ruling {
  const [left, right] = [a.claims[0], b.claims[0]];
  if (left.value?.kind === 'unstated' || right.value?.kind === 'unstated')
    return { verdict: 'not-comparable', rule: 'unstated' };
  const relation = relate(question, a.scopes, b.scopes, reading);
  // Dates of a whole and of a part do not compare: a day is neither more nor less than another.
  if (hasInterval(a) && hasInterval(b) && (relation === 'same' || question.measure !== 'event')) {
    if (left.modality !== 'denied' && right.modality !== 'denied')
      return compareFigures(a, b, relation, question.measure, facts);
    if (left.modality === right.modality) return compareDenials(a, b, relation, question.measure, facts);
    return left.modality === 'denied'
      ? compareDenied(a, b, relation, question.measure, facts)
      : compareDenied(b, a, relation, question.measure, facts);
  }
  if (relation !== 'same') return { verdict: 'not-comparable', rule: 'other-scope' };
  if (question.measure === 'text') return { verdict: 'compatible', rule: 'worded' };
  const ruling = compareAnswers(left, right) ?? compareCategories(a, b, question, facts);
  if (ruling === null)
    throw new Error(`"${left.id}" and "${right.id}" answer one question with different kinds of value`);
  return ruling;
}
