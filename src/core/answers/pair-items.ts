import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { type Rule, rules, verdicts } from '../compare/verdict.ts';
import { isBelow } from '../figure/interval.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { comparandPhrase } from './comparand-content.ts';

/** What needs no pair to be understood: one voice, texts (all treated alike), and those who say the same, who stand in a line of their own. */
const untold: readonly Rule[] = ['one-origin', 'worded', 'same-value'];

/** The two sides of a pair; of what grew, the smaller first. */
export function pairPhrase({ a, b, rule }: PairRuling, w: Words): Phrase {
  const reversed = rule === 'growth' && a.interval !== null && b.interval !== null && isBelow(b.interval, a.interval);
  const [first, second] = reversed ? [b, a] : [a, b];
  return w.pair(comparandPhrase(first, w), comparandPhrase(second, w));
}

/**
 * Every pair of two origins under its verdict and its rule, the worst first: the whole proof, with what cannot be compared and why. Where one
 * speaker says the same in several places, it stands once. Empty where a single pair is all there is, for the verdict's reason names it.
 */
export function pairItems({ pairs }: Difference, w: Words): ListItem[] {
  const told = pairs.filter(({ rule }) => !untold.includes(rule));
  const groups = Map.groupBy(told, ({ verdict, rule }) => `${verdict} ${rule}` as const);
  const items = verdicts.flatMap((verdict) =>
    rules.flatMap((rule): ListItem[] => {
      const alike = groups.get(`${verdict} ${rule}`) ?? [];
      const details = onlyOnce(alike.flatMap((pair) => pairLines(pair, w)));
      return details.length === 0 ? [] : [{ text: w.pairRuling(w.verdict[verdict], w.rule[rule]), details }];
    }),
  );
  return items.flatMap(({ details }) => details).length > 1 ? items : [];
}

/** A pair as a line; where a figure is missing, those who give none. */
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
