import type { Claim, Question } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import type { Hedge } from '../figure/lexicon.ts';
import type { Turns } from '../memory/turns.ts';
import { daysKey, isUncertain } from '../time/moment.ts';
import { greatestDistance } from '../time/order.ts';
import { compareIds } from './compare-ids.ts';
import { countOrigins } from './origins.ts';
import { compareStands, type Stand } from './positions.ts';
import { amountsTold, isFigure, isHeld, type ToldAmount, type ToldFigure } from './told-figures.ts';
import { withoutReplaced } from './without-replaced.ts';

/** From which to which figure a thing is reported. None of them is preferred. */
export interface ReportedRange {
  scope: string | null;
  low: ToldFigure;
  high: ToldFigure;
  /** What would have set an end, had it not been predicted, unconfirmed or denied; null where nothing would. */
  below: ToldFigure | null;
  above: ToldFigure | null;
  /** A claim of each position that counts. */
  counted: readonly Claim[];
}

/** Levels of one week are levels of one time. */
const sameLevelDays = 7;

/**
 * The lowest and the highest figure of each scope among claims that stand, where two positions or more give one. The
 * order of the claims does not matter, and copies change nothing.
 */
export function* reportedRanges(question: Question, claims: readonly Claim[]): Turns<ReportedRange[]> {
  const byScope = Map.groupBy(yield* amountsTold(claims), ({ scope }) => scope);
  const ranges: ReportedRange[] = [];
  for (const scope of question.scopes.size === 0 ? [null] : question.scopes.keys()) {
    yield;
    const range = rangeOfTime(question, byScope.get(scope) ?? []);
    if (range !== null) ranges.push(range);
  }
  return ranges;
}

/** The range of figures of one time: totals of any; levels of the newest week; amounts of the newest period told of. */
function rangeOfTime({ measure }: Question, told: readonly ToldAmount[]): ReportedRange | null {
  if (measure !== 'flow') return rangeOf(told, measure === 'level');
  const byPeriod = Map.groupBy(told, ({ claim: { asOf } }) =>
    asOf === null || isUncertain(asOf) ? null : daysKey(asOf),
  );
  byPeriod.delete(null);
  const newestFirst = [...byPeriod.values()].sort(([a], [b]) => compareStands(a?.stand ?? null, b?.stand ?? null));
  for (const ofPeriod of newestFirst) {
    const range = rangeOf(ofPeriod, false);
    if (range !== null) return range;
  }
  return null;
}

function rangeOf(told: readonly ToldAmount[], ofOneWeek: boolean): ReportedRange | null {
  // what is relative to another claim's figure replaces its speaker's older one, but sets no end
  const standing = withoutReplaced(told).filter(isFigure);
  const newest = ofOneWeek ? newestIn(standing.filter(isHeld)) : null;
  const isOfTime = ({ stand }: ToldFigure) => !ofOneWeek || areWithinAWeek(stand, newest?.stand ?? null);
  const [counted, others] = [standing.filter(isHeld), standing.filter(isToldApart)].map((all) => all.filter(isOfTime));
  const low = extreme(counted ?? [], 'low');
  const high = extreme(counted ?? [], 'high');
  const byOrigin = [...Map.groupBy(counted ?? [], ({ origin }) => origin).values()];
  const ofEach = byOrigin.flatMap((own) => (own.find(({ claim }) => claim.chainComplete) ?? own[0])?.claim ?? []);
  if (low === null || high === null || countOrigins(ofEach).max < 2) return null;
  const [below, above] = [extreme(others ?? [], 'low'), extreme(others ?? [], 'high')];
  return {
    scope: low.scope,
    low,
    high,
    below: below !== null && compareAt('low', below, low) < 0 ? below : null,
    above: above !== null && compareAt('high', above, high) < 0 ? above : null,
    counted: ofEach,
  };
}

function isToldApart({ claim: { modality } }: ToldFigure): boolean {
  return modality === 'predicted' || modality === 'unconfirmed' || modality === 'denied';
}

/** The newest figure of which it is known to the week when it held. */
function newestIn(told: readonly ToldFigure[]): ToldFigure | null {
  const dated = told.filter(({ stand }) => areWithinAWeek(stand, stand));
  return dated.toSorted((a, b) => compareStands(a.stand, b.stand))[0] ?? null;
}

function areWithinAWeek(a: Stand | null, b: Stand | null): boolean {
  return a !== null && b !== null && greatestDistance(a.moment, b.moment) <= sameLevelDays;
}

/** To which side of its number a hedge leans. */
const leaning: Partial<Record<Hedge, number>> = {
  'fewer-than': -3,
  'at-most': -2,
  nearly: -1,
  'just-over': 1,
  'at-least': 2,
  'more-than': 3,
};

function extreme(told: readonly ToldFigure[], end: 'low' | 'high'): ToldFigure | null {
  return told.reduce<ToldFigure | null>((found, one) => {
    if (found === null) return one;
    return (compareAt(end, one, found) || comparePlaces(one, found)) < 0 ? one : found;
  }, null);
}

/** Below zero where the first lies further out at this end, by the numbers as said. */
function compareAt(end: 'low' | 'high', { figure: a }: ToldFigure, { figure: b }: ToldFigure): number {
  const sign = end === 'low' ? 1 : -1;
  const numberOf = ({ number, upper }: Figure) => (end === 'low' ? number : (upper ?? number));
  return sign * (numberOf(a) - numberOf(b) || (leaning[a.hedge] ?? 0) - (leaning[b.hedge] ?? 0));
}

/** Of figures that lie equally far out the newest; of these the nearest to the origin; then whose id comes first. */
function comparePlaces(a: ToldFigure, b: ToldFigure): number {
  return compareStands(a.stand, b.stand) || nearness(b) - nearness(a) || compareIds(a.claim.id, b.claim.id);
}

/** The origin's own words before a relay's, and of these an article before its copies. */
function nearness({ claim: { wording, source } }: ToldFigure): number {
  return 2 * Number(wording === 'direct') + Number(source.author.id === source.publisher.id);
}
