import type { Question } from '../dossier/dossier.ts';
import type { Comparand } from './comparand.ts';
import type { PairRuling } from './compare-pair.ts';
import { inOrderOfGrowth } from './order-of-growth.ts';
import { type OpenDefinition, type Reading, relate } from './reading.ts';
import { isAtOdds, type Ruling } from './verdict.ts';

/** A question's result under one reading of its open definitions, and the pair that decided. */
export interface Result extends Ruling {
  reading: Reading;
  decided: PairRuling | null;
}

/** Something open, settled in one way. */
export type Condition =
  | (OpenDefinition & { kind: 'counts'; holds: boolean })
  /** Whether the larger of two counts is the later one. */
  | { kind: 'later'; later: Comparand; earlier: Comparand; holds: boolean }
  /** Whether two values are of one day, or of one week. */
  | { kind: 'one-time'; within: 'day' | 'week'; a: Comparand; b: Comparand; holds: boolean };

/** What a question comes to where what is open is settled in one of some ways. */
export interface Outcome extends Ruling {
  /** The ways: in each, all of its conditions are so. */
  when: readonly (readonly Condition[])[];
  decided: PairRuling | null;
}

/**
 * The different outcomes, the worst first. An order in time that the deciding pair leaves open is settled in both ways,
 * so a question has at most twice as many results as it has readings. Results that fit by one verdict are one outcome,
 * and so are those at odds by one pair. Empty where all come to the same, or none conflicts.
 */
export function outcomesOf(question: Question, results: readonly Result[]): Outcome[] {
  const settled = results.flatMap((result) => settleTime(question, result));
  if (!settled.some(({ verdict }) => isAtOdds(verdict))) return [];
  // What is at odds is told with the pair that is; of what fits it is enough that it does.
  const byVerdict = [...Map.groupBy(settled, resultOf).values()];
  const verdicts = new Set(settled.map(({ verdict }) => verdict));
  if (byVerdict.length < 2 || (verdicts.size < 2 && results.some(conflictsAnyway))) return [];
  return byVerdict.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { conditions: _, ...ruling } = first;
    return [{ ...ruling, when: withoutIdle([first, ...others].map(({ conditions }) => conditions)) }];
  });
}

function resultOf({ verdict, rule, decided }: Settled): string {
  return isAtOdds(verdict) ? `${verdict} ${rule} ${nameOf(decided)}` : verdict;
}

/** What a pair compares; no other pair of a question does. */
function nameOf(pair: PairRuling | null): string {
  const sides = pair === null ? [] : [pair.a, pair.b];
  return sides.map(({ claims, scopes }) => [...claims.map(({ id }) => id), ...scopes].join(' ')).join('/');
}

/** True where a pair conflicts under every reading, so that nothing depends on them. */
function conflictsAnyway({ decided }: Result): boolean {
  return decided?.verdict === 'conflict';
}

type Settled = Omit<Outcome, 'when'> & { conditions: readonly Condition[] };

function settleTime(question: Question, { reading, verdict, rule, decided }: Result): Settled[] {
  const conditions = reading.map(({ whole, part, counts }): Condition => {
    return { kind: 'counts', whole, part, holds: counts };
  });
  if (verdict !== 'depends' || decided === null) return [{ verdict, rule, decided, conditions }];
  const under = (condition: Condition, ruling: Ruling): Settled => {
    return { ...ruling, decided, conditions: [...conditions, condition] };
  };
  const { a, b } = decided;
  switch (rule) {
    case 'open-order': {
      const [earlier, later] = inOrderOfGrowth(question, decided, reading);
      const unexcused = relate(question, a.scopes, b.scopes, reading) === 'same' ? 'empty' : 'part-exceeds-whole';
      return [
        under({ kind: 'later', later, earlier, holds: false }, { verdict: 'conflict', rule: unexcused }),
        under({ kind: 'later', later, earlier, holds: true }, { verdict: 'compatible', rule: 'growth' }),
      ];
    }
    case 'open-week':
      return [
        under({ kind: 'one-time', within: 'week', a, b, holds: true }, { verdict: 'conflict', rule: 'empty' }),
        under(
          { kind: 'one-time', within: 'week', a, b, holds: false },
          { verdict: 'not-comparable', rule: 'other-period' },
        ),
      ];
    case 'two-figures':
      return [
        under({ kind: 'one-time', within: 'day', a, b, holds: true }, { verdict: 'conflict', rule: 'relays-differ' }),
        under({ kind: 'one-time', within: 'day', a, b, holds: false }, { verdict: 'updated', rule: 'revised' }),
      ];
    case 'may-have-changed':
      return [
        under({ kind: 'one-time', within: 'day', a, b, holds: true }, { verdict: 'conflict', rule: 'different-value' }),
        under({ kind: 'one-time', within: 'day', a, b, holds: false }, { verdict: 'updated', rule: 'later-state' }),
      ];
    default:
      return [{ verdict, rule, decided, conditions }];
  }
}

/**
 * The ways without conditions that do not matter: two that differ in how one condition is settled are one without it.
 */
function withoutIdle(ways: readonly (readonly Condition[])[]): (readonly Condition[])[] {
  let known = [...ways];
  for (;;) {
    const merged = mergeOnce(known);
    if (merged === null) return known;
    known = merged;
  }
}

function mergeOnce(ways: readonly (readonly Condition[])[]): (readonly Condition[])[] | null {
  for (const [index, way] of ways.entries()) {
    for (const other of ways.slice(index + 1)) {
      const idle = onlyDifference(way, other);
      if (idle === null) continue;
      const rest = ways.filter((each) => each !== way && each !== other);
      return [way.filter((condition) => condition !== idle), ...rest];
    }
  }
  return null;
}

/** The one condition that two ways settle differently, where they are alike but for that. */
function onlyDifference(way: readonly Condition[], other: readonly Condition[]): Condition | null {
  if (way.length !== other.length) return null;
  const different = way.filter((condition, index) => {
    const counterpart = other[index];
    return counterpart === undefined || !isSame(condition, counterpart) || condition.holds !== counterpart.holds;
  });
  const [only, ...more] = different;
  if (only === undefined || more.length > 0) return null;
  const counterpart = other[way.indexOf(only)];
  return counterpart !== undefined && isSame(only, counterpart) ? only : null;
}

/** True where two conditions settle one and the same thing. */
function isSame(a: Condition, b: Condition): boolean {
  if (a.kind === 'counts') return b.kind === 'counts' && a.whole === b.whole && a.part === b.part;
  if (a.kind === 'later') return b.kind === 'later' && a.later === b.later && a.earlier === b.earlier;
  return b.kind === 'one-time' && a.within === b.within && a.a === b.a && a.b === b.b;
}
