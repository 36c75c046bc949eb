import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Condition, Outcome } from '../compare/outcomes.ts';
import { sidesInOrder } from '../compare/pair-in-order.ts';
import { positionsIn } from '../compare/renderings.ts';
import { isAtOdds, type Rule } from '../compare/verdict.ts';
import { bodiesOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { isCount } from './claim-value.ts';
import { comparandPhrase } from './comparand-content.ts';
import { restInline } from './counts.ts';
import { pairPhrase } from './pair-items.ts';
import { actorName } from './record-names.ts';
import { countSums, ruleReason } from './rule-reason.ts';

/** The name of a difference's verdict; what it depends on, where it does; and if no claim stands, that. */
export function verdictName({ question, verdict, rule, outcomes, decided, origins }: Difference, w: Words): string {
  if (rule === 'none-stands') return w.noneStands;
  if (rule === 'one-origin' && origins.max > 1) return w.sureOfOne;
  if (verdict === 'compatible' && (rule === 'predicted' || rule === 'unconfirmed')) return w.tentative[rule];
  if (rule === 'may-be-one-origin' || rule === 'another-figure') {
    const names = w.mayBeOneOrigin[rule];
    const sums = decided === null ? 0 : countSums(decided);
    if (sums > 0) return sums === 1 ? names.sum : names.sums;
    return isCount(question) ? names.figure : names.answer;
  }
  if (verdict !== 'depends') return w.verdict[verdict];
  const kinds = new Set(outcomes.flatMap(({ when }) => when.flat().map(({ kind }) => kind)));
  const [only] = kinds;
  return w.dependsOn[only === undefined || kinds.size > 1 ? 'several' : only];
}

/** The same in few words: what it depends on is told by its finding. */
export function shortVerdictName(difference: Difference, w: Words): string {
  const { verdict } = difference;
  return verdict === 'depends' || verdict === 'not-weighed' ? w.verdictShort[verdict] : verdictName(difference, w);
}

/**
 * What lets both be true, where that depends on something open; null where it does not. `beside` the two who decide
 * "the larger count" needs no name.
 */
export function onlyIfLine(difference: Difference, w: Words, beside = false): Phrase | null {
  const { outcomes } = difference;
  if (outcomes.length === 0) return null;
  const ways = outcomes.filter(({ verdict }) => !isAtOdds(verdict)).flatMap(({ when }) => when);
  return ways.length === 0 ? w.atOddsAnyway : w.onlyIf(waysPhrase(difference, ways, w, beside));
}

/** What a question comes to, above a picture: "◐ depends". */
export function verdictHeading(difference: Difference, w: Words): Phrase {
  return [words(w.signed(w.sign[difference.verdict], shortVerdictName(difference, w)))];
}

/** A reading and what it comes to: "If rocket launchers count: ✕ conflict". */
export function readingHeading(difference: Difference, { when, verdict }: Outcome, w: Words): Phrase {
  return w.pictures.reading(waysPhrase(difference, when, w), w.sign[verdict], w.verdict[verdict]);
}

/** What each reading comes to by which two are at odds, and that other dates are open too. */
export function readingLines(difference: Difference, w: Words): Phrase[] {
  const { outcomes, othersOpen } = difference;
  return [
    ...outcomes
      .filter(({ verdict }) => isAtOdds(verdict))
      .map((outcome) => [
        ...w.reading(waysPhrase(difference, outcome.when, w), w.verdict[outcome.verdict]),
        ...reasonOf(outcome.decided, outcome.rule, w),
      ]),
    ...(othersOpen ? [w.othersOpen] : []),
  ];
}

/**
 * The pair that decided, as the ranges that its words allow; null where a reading tells them, or where no range of
 * numbers decided.
 */
export function rangesLine({ outcomes, decided, rule }: Difference, w: Words): Phrase | null {
  if (decided === null || outcomes.length > 0 || !rulesOfRanges.includes(rule)) return null;
  const sides = [decided.a, decided.b];
  const areNumbers = sides.every(({ interval, claims: [{ value }] }) => interval !== null && value?.kind !== 'date');
  const isPlain = sides.every(({ interval }) => interval !== null && interval.low === interval.high);
  return areNumbers && !isPlain ? w.takenAs(pairPhrase(decided, w, { short: true })) : null;
}

/** Rules by which the ranges of two figures decide. */
const rulesOfRanges: readonly Rule[] = [
  'empty',
  'fell-below',
  'no-order',
  'part-exceeds-whole',
  'overlap',
  'partial-overlap',
  'bound',
  'growth',
  'part-of',
];

/** Rules that decide on all claims alike. */
const rulesOfAll: readonly Rule[] = ['one-origin', 'none-stands', 'worded'];

/** The rule that decided, and the pair that it decided on. */
function reasonOf(pair: PairRuling | null, rule: Rule, w: Words): Phrase {
  if (pair === null || rulesOfAll.includes(rule)) return w.becauseOnly(w.rule[rule]);
  if (rule === 'part-exceeds-whole') {
    const [part, whole] = sidesInOrder({ ...pair, rule });
    return w.partExceeds(comparandPhrase(part, w, { short: true }), comparandPhrase(whole, w, { short: true }));
  }
  return w.becauseOf(ruleReason({ ...pair, rule }, w), pairPhrase({ ...pair, rule }, w, { short: true }));
}

function waysPhrase(difference: Difference, ways: Outcome['when'], w: Words, beside = false): Phrase {
  const named = namesOrders(difference, beside);
  const { question } = difference;
  return w.anyOf(ways.map((way) => w.allOf(way.map((condition) => conditionPhrase(question, condition, named, w)))));
}

/** Whether an open order needs the names of its speakers: where "the larger count" may be that of another. */
function namesOrders(difference: Difference, beside: boolean): boolean {
  if (!beside && positionsIn(difference).length > 2) return true;
  const later = difference.outcomes
    .flatMap(({ when }) => when.flat())
    .flatMap((condition) => (condition.kind === 'later' ? [condition] : []));
  const [first] = later;
  return later.some((each) => each.later !== first?.later || each.earlier !== first.earlier);
}

function conditionPhrase(question: Question, condition: Condition, named: boolean, w: Words): Phrase {
  switch (condition.kind) {
    case 'counts': {
      const label = (scope: string): Phrase => [
        field('scope', `${question.id}/${scope}`, 'label', question.scopes.get(scope)?.label ?? scope),
      ];
      return (condition.holds ? w.counts : w.countsNot)(label(condition.part), label(condition.whole));
    }
    case 'later':
      if (!named) return condition.holds ? w.largerIsLater : w.largerIsNotLater;
      return (condition.holds ? w.isLater : w.isNotLater)(speakerOf(condition.later), speakerOf(condition.earlier));
    case 'one-time':
      return condition.holds ? w.oneTime[condition.within] : w.otherTimes[condition.within];
    default:
      return condition satisfies never;
  }
}

function speakerOf({ claims: [{ origin }] }: Comparand): Phrase {
  return [actorName(origin)];
}

/** How many of those who agree are named. */
const mostNamed = 20;

/** Who agrees with whom: one name for each body. */
export function agreeingLine(group: readonly Claim[], w: Words): Phrase {
  const origins = originsIn(group);
  const names = origins.slice(0, mostNamed).map((actor): Phrase => [actorName(actor)]);
  if (origins.length <= mostNamed) return w.agreeGroup(names);
  return w.agreeGroup([...names, w.andMore([restInline(origins.length, mostNamed, w)])]);
}

/** One speaker of each body; those who spoke together only where none of them also speaks alone. */
function originsIn(group: readonly Claim[]): Actor[] {
  const alone = new Map<string, Actor>();
  const together = new Map<string, Actor>();
  for (const { origin } of group) {
    const [body, ...others] = bodiesOf(origin);
    if (others.length === 0) alone.getOrInsert(body?.id ?? origin.id, origin);
    else together.getOrInsert(origin.id, origin);
  }
  const apart = [...together.values()].filter((origin) => !bodiesOf(origin).some(({ id }) => alone.has(id)));
  return [...alone.values(), ...apart];
}
