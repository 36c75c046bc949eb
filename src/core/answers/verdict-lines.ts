import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Condition, Outcome } from '../compare/outcomes.ts';
import { isAtOdds, type Rule } from '../compare/verdict.ts';
import { bodiesOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Words } from '../words/words.ts';
import { isCount } from './claim-value.ts';
import { restInline } from './counts.ts';
import { pairPhrase } from './pair-items.ts';
import { actorName } from './record-names.ts';
import { countSums, ruleReason } from './rule-reason.ts';

/** The name of a difference's verdict; what it depends on, where it does; and if no claim stands, that. */
export function verdictName({ question, verdict, rule, outcomes, decided }: Difference, w: Words): string {
  if (rule === 'none-stands') return w.noneStands;
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

/** The reason of a verdict; or, where something is open, what lets both be true, and what comes of all else. */
export function reasonLines({ question, outcomes, othersOpen, decided, rule }: Difference, w: Words): Phrase[] {
  if (outcomes.length === 0) return [w.why(reasonOf(decided, rule, w))];
  const [atOdds, fine] = [true, false].map((wanted) => outcomes.filter(({ verdict }) => isAtOdds(verdict) === wanted));
  const ways = (fine ?? []).flatMap(({ when }) => when);
  return [
    ...(ways.length === 0 ? [] : [w.onlyIf(waysPhrase(question, ways, w))]),
    ...(atOdds ?? []).map((outcome) => [
      ...w.reading(waysPhrase(question, outcome.when, w), w.verdict[outcome.verdict]),
      ...reasonOf(outcome.decided, outcome.rule, w),
    ]),
    ...(othersOpen ? [w.othersOpen] : []),
  ];
}

/** Rules that decide on all claims alike. */
const rulesOfAll: readonly Rule[] = ['one-origin', 'none-stands', 'worded'];

/** The rule that decided, and the pair that it decided on. */
function reasonOf(pair: PairRuling | null, rule: Rule, w: Words): Phrase {
  if (pair === null || rulesOfAll.includes(rule)) return w.becauseOnly(w.rule[rule]);
  return w.becauseOf(ruleReason({ ...pair, rule }, w), pairPhrase({ ...pair, rule }, w));
}

function waysPhrase(question: Question, ways: Outcome['when'], w: Words): Phrase {
  return w.anyOf(ways.map((way) => w.allOf(way.map((condition) => conditionPhrase(question, condition, w)))));
}

function conditionPhrase(question: Question, condition: Condition, w: Words): Phrase {
  switch (condition.kind) {
    case 'counts': {
      const label = (scope: string): Phrase => [
        field('scope', `${question.id}/${scope}`, 'label', question.scopes.get(scope)?.label ?? scope),
      ];
      return (condition.holds ? w.counts : w.countsNot)(label(condition.part), label(condition.whole));
    }
    case 'later':
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
