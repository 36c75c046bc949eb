import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { type Rule, rules, verdicts } from '../compare/verdict.ts';
import { isBelow } from '../figure/interval.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { comparandPhrase } from './comparand-content.ts';

/**
 * Rules that need no pair to be understood: there is one origin; texts are all treated alike; those who say the same
 * are listed in a line of their own.
 */
const rulesWithoutPairs: readonly Rule[] = ['one-origin', 'worded', 'same-value'];

/** The two sides of a pair; of a count that grew, the smaller first. */
export function pairPhrase({ a, b, rule }: PairRuling, w: Words): Phrase {
  const reversed = rule === 'growth' && a.interval !== null && b.interval !== null && isBelow(b.interval, a.interval);
  const [first, second] = reversed ? [b, a] : [a, b];
  return w.pair(comparandPhrase(first, w), comparandPhrase(second, w));
}

/**
 * Every pair of two origins under its verdict and its rule, the worst first: the whole proof, with what cannot be
 * compared and why. What one speaker says in several places stands once. Empty if there is only one pair: the verdict's
 * reason names it.
 */
export function pairItems({ pairs }: Difference, w: Words): ListItem[] {
  const shown = pairs.filter(({ rule }) => !rulesWithoutPairs.includes(rule));
  const groups = Map.groupBy(shown, ({ verdict, rule }) => `${verdict} ${rule}` as const);
  const items = verdicts.flatMap((verdict) =>
    rules.flatMap((rule): ListItem[] => {
      const alike = groups.get(`${verdict} ${rule}`) ?? [];
      const details = onlyOnce(alike.flatMap((pair) => pairLines(pair, w)));
      return details.length === 0 ? [] : [{ text: w.pairRuling(w.verdict[verdict], w.rule[rule]), details }];
    }),
  );
  return items.flatMap(({ details }) => details).length > 1 ? items : [];
}

/** A pair as a line; if a figure is missing, a line for each side that gives none. */
function pairLines(pair: PairRuling, w: Words): Phrase[] {
  if (pair.rule !== 'unstated') return [pairPhrase(pair, w)];
  return [pair.a, pair.b].filter(isUnstated).map((side) => comparandPhrase(side, w));
}

function isUnstated({ claims: [claim] }: Comparand): boolean {
  return claim.value?.kind === 'unstated';
}

function onlyOnce(lines: readonly Phrase[]): Phrase[] {
  return [...new Map(lines.map((line) => [textOf(line), line])).values()];
}
