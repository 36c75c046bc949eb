import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { countPairs, pairsFrom } from '../compare/proof.ts';
import { type Rule, rules, type Verdict, verdicts } from '../compare/verdict.ts';
import { isBelow } from '../figure/interval.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { pagesOf, sliceOf } from '../message/paging.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { comparandPhrase } from './comparand-content.ts';
import { ruleReason } from './rule-reason.ts';

/**
 * Rules that need no pair to be understood: there is one origin; texts are all treated alike; those who say the same
 * are listed in a line of their own.
 */
const rulesWithoutPairs: readonly Rule[] = ['one-origin', 'may-be-one-origin', 'worded', 'same-value'];

/** The two sides of a pair; of a count that grew, the smaller first. */
export function pairPhrase({ a, b, rule }: PairRuling, w: Words): Phrase {
  const reversed = rule === 'growth' && a.interval !== null && b.interval !== null && isBelow(b.interval, a.interval);
  const [first, second] = reversed ? [b, a] : [a, b];
  return w.pair(comparandPhrase(first, w), comparandPhrase(second, w));
}

/** Up to so many pairs, all are compared to show the worst first. */
const mostSorted = 600;
const linesPerPage = 40;
const pairsPerPage = 20;

/** A page of a proof. */
export interface ProofPage {
  heading: Phrase;
  items: readonly ListItem[];
  pages: number;
}

/**
 * A page of the pairs of two origins under their verdict and rule, with what cannot be compared and why: the worst
 * first, where there are few. Of many, only the pairs of this page are compared. Null if there is only one pair: the
 * verdict's reason names it.
 */
export function pairPage(difference: Difference, page: number, w: Words): ProofPage | null {
  const total = countPairs(difference);
  if (total > mostSorted) {
    const pairs = pairsFrom(difference, (page - 1) * pairsPerPage, pairsPerPage);
    return { heading: w.pairsInOrder, items: itemsOf(linesOf(pairs, w), w), pages: pagesOf(total, pairsPerPage) };
  }
  const pairs = pairsFrom(difference, 0, total).filter(({ rule }) => !rulesWithoutPairs.includes(rule));
  const lines = linesOf(pairs, w);
  if (lines.length < 2) return null;
  const pages = pagesOf(lines.length, linesPerPage);
  return { heading: w.pairsTitle, items: itemsOf(sliceOf(lines, page, linesPerPage), w), pages };
}

interface PairLine {
  verdict: Verdict;
  reason: string;
  line: Phrase;
}

/** The lines of some pairs, the worst first. What one speaker says in several places stands once. */
function linesOf(pairs: readonly PairRuling[], w: Words): PairLine[] {
  const groups = Map.groupBy(pairs, ({ verdict, rule }) => `${verdict} ${rule}` as const);
  return verdicts.flatMap((verdict) =>
    rules.flatMap((rule) => {
      const alike = groups.get(`${verdict} ${rule}`) ?? [];
      const byReason = Map.groupBy(alike, (pair) => ruleReason(pair, w));
      return [...byReason].flatMap(([reason, same]) =>
        onlyOnce(same.flatMap((pair) => pairLines(pair, w))).map((line) => ({ verdict, reason, line })),
      );
    }),
  );
}

function itemsOf(lines: readonly PairLine[], w: Words): ListItem[] {
  const groups = Map.groupBy(lines, ({ verdict, reason }) => `${verdict} ${reason}`);
  return [...groups.values()].flatMap((alike): ListItem[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const text = w.pairRuling(w.verdict[first.verdict], first.reason);
    return [{ text, details: alike.map(({ line }) => line) }];
  });
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
