import type { Claim, Question } from '../dossier/dossier.ts';
import type { Comparand } from './comparand.ts';
import { compareDenials, compareDenied, compareFigures } from './compare-figures.ts';
import { compareAnswers, compareCategories } from './compare-states.ts';
import { facts as exactFacts, type Facts, hasInterval } from './facts.ts';
import { openDefinitions, type Reading, type Relation, readingsOf, relate } from './reading.ts';
import { takesBackItself } from './taken-back-by.ts';
import { isAtOdds, type Ruling, worst } from './verdict.ts';

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
  if (facts.areOneActor(a, b)) return compareOneActor(facts, question, a, b, reading);
  const share = facts.shareOrigin(a, b);
  if (isRetracted(a) || isRetracted(b)) return share ? oneOrigin : { verdict: 'not-comparable', rule: 'taken-back' };
  const ruling = softenTentative(a, b, compareValues(facts, question, a, b, reading));
  if (share) {
    const isKnown = !breaksOff(a) && !breaksOff(b);
    const tellsNothingNew = ruling.verdict === 'agree' && isKnown;
    return tellsNothingNew || facts.shareStatement(a, b) ? oneOrigin : asOfOneOrigin(ruling);
  }
  if (!breaksOff(a) && !breaksOff(b)) return ruling;
  // What nobody is known to say corroborates nothing. But beside two known origins it can be at odds with them.
  return isAtOdds(ruling.verdict) && !a.alone ? ruling : asOfOneOrigin(ruling);
}

/** True where the text does not say whose information it is: it may be that of anyone else who answers. */
export function breaksOff({ claims }: Comparand): boolean {
  return claims.some(({ chainComplete }) => !chainComplete);
}

/**
 * Two that are not known to be of two origins neither corroborate nor dispute each other. It is said whether they tell
 * the same.
 */
function asOfOneOrigin({ verdict, rule }: Ruling): Ruling {
  if (verdict === 'not-comparable') return { verdict, rule };
  if (verdict === 'not-weighed') return oneOrigin;
  if (verdict === 'agree') return { verdict: 'single-source', rule: 'may-be-one-origin' };
  return rule === 'part-of' ? oneOrigin : { verdict: 'single-source', rule: 'another-figure' };
}

const oneOrigin: Ruling = { verdict: 'single-source', rule: 'one-origin' };

/** One origin neither corroborates nor disputes itself, but one actor may have changed what it said. */
function compareOneActor<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
): Ruling {
  const isTentative = tentativeOf(a) !== null || tentativeOf(b) !== null;
  if (isTentative || facts.shareStatement(a, b)) return oneOrigin;
  const relation = relate(question, a.scopes, b.scopes, reading);
  if (isRetracted(a) || isRetracted(b)) {
    // Only what counts the same thing was taken back.
    if (isRetracted(a) === isRetracted(b) || relation !== 'same') return oneOrigin;
    return takesBackItself((isRetracted(a) ? a : b).claims[0])
      ? { verdict: 'updated', rule: 'took-back' }
      : { verdict: 'single-source', rule: 'unsupported' };
  }
  const ruling = compareValues(facts, question, a, b, reading);
  if (ruling.verdict === 'updated') return ruling;
  // Of one article the later page is no later word of the speaker: it copied, and changed what it copied.
  if (facts.areOfOneArticle(a, b)) return oneOrigin;
  if (isNewerFigure(facts, question, a, b, relation, ruling))
    return { verdict: 'updated', rule: facts.areOneVoice(a, b) ? 'newer-figure' : 'newer-of-body' };
  return excludeEachOther(facts, question, a, b, reading, ruling) ? changeOf(facts, a, b) : oneOrigin;
}

/** True where one gives another number of the same thing than the other did before: also where their hedges meet. */
function isNewerFigure<Side extends Comparand>(
  facts: Facts<Side>,
  { measure }: Question,
  a: Side,
  b: Side,
  relation: Relation,
  { rule }: Ruling,
): boolean {
  if (rule === 'growth') return !isDenied(a) && !isDenied(b);
  if (relation !== 'same' || a.figure === null || b.figure === null || isDenied(a) || isDenied(b)) return false;
  if (measure !== 'level' && (measure !== 'cumulative' || rule === 'fell-below')) return false;
  return (facts.isBefore(a, b) || facts.isBefore(b, a)) && !facts.giveOneNumber(a, b);
}

/** What it is that one actor, or one body by its voices, says two things that exclude each other. */
function changeOf<Side extends Comparand>(facts: Facts<Side>, a: Side, b: Side): Ruling {
  // Two figures said on one day can be of two days: "100 on Monday and 200 on Friday".
  if (facts.saidOnOneDay(a, b) && facts.daysOverlap(a, b))
    return { verdict: 'conflict', rule: facts.areOneVoice(a, b) ? 'relays-differ' : 'voices-differ' };
  if (isDenied(a) !== isDenied(b)) return { verdict: 'updated', rule: 'disowned' };
  const inOrder = facts.isBefore(a, b) || facts.isBefore(b, a) || facts.saidInOrder(a, b);
  return inOrder ? { verdict: 'updated', rule: 'revised' } : { verdict: 'depends', rule: 'two-figures' };
}

/** True where two values cannot both be right at one and the same time. */
function excludeEachOther<Side extends Comparand>(
  facts: Facts<Side>,
  question: Question,
  a: Side,
  b: Side,
  reading: Reading,
  { verdict, rule }: Ruling,
): boolean {
  if (verdict === 'conflict' || rule === 'may-have-changed') return true;
  // Only time lets these both be true. Amounts of other periods are left out: they are of two periods.
  const excusedByTime = rule === 'growth' || rule === 'open-order' || rule === 'open-week';
  return (
    excusedByTime &&
    compareValues(facts, question, facts.onOneDay(a), facts.onOneDay(b), reading).verdict === 'conflict'
  );
}

function isRetracted({ claims }: Comparand): boolean {
  return claims[0].modality === 'retracted';
}

function isDenied({ claims }: Comparand): boolean {
  return claims[0].modality === 'denied';
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
  if (ruling.verdict === 'not-comparable' || ruling.verdict === 'not-weighed') return ruling;
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
  if (question.measure === 'text') return { verdict: 'not-weighed', rule: 'worded' };
  const ruling = compareAnswers(left, right) ?? compareCategories(a, b, question, facts);
  if (ruling === null)
    throw new Error(`"${left.id}" and "${right.id}" answer one question with different kinds of value`);
  return ruling;
}
