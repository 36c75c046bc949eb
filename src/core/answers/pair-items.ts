import type { Comparand } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { sidesInOrder } from '../compare/pair-in-order.ts';
import { countPairs, pairsFrom } from '../compare/proof.ts';
import { type Rule, rankOf, rules, type Verdict, verdicts } from '../compare/verdict.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { type Size, sizeOf } from '../message/measure.ts';
import { pageBySize } from '../message/page-by-size.ts';
import { noPages, type Pages, pagesUnder } from '../message/pages.ts';
import { pagesOf } from '../message/paging.ts';
import { words } from '../message/phrase.ts';
import type { Block, ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { comparandPhrase } from './comparand-content.ts';
import { countSums, ruleReason } from './rule-reason.ts';

/**
 * Rules that need no pair to be understood: there is one origin; texts are all treated alike; those who say the same
 * are listed in a line of their own.
 */
const rulesWithoutPairs: readonly Rule[] = ['one-origin', 'may-be-one-origin', 'worded', 'same-value'];

/** Our sum is in no such line, and is compared by its pairs alone. */
function isShown(pair: PairRuling): boolean {
  return !rulesWithoutPairs.includes(pair.rule) || (pair.rule === 'may-be-one-origin' && countSums(pair) > 0);
}

/** The two sides of a pair; of a count that grew, the smaller first. */
export function pairPhrase(pair: PairRuling, w: Words, options: { short?: boolean } = {}): Phrase {
  const [first, second] = sidesInOrder(pair);
  return w.pair(comparandPhrase(first, w, options), comparandPhrase(second, w, options));
}

/** Up to so many pairs, all are compared to show the worst first. */
const mostSorted = 600;
const pairsPerPage = 3;

/**
 * The pairs of two origins under their verdict and rule, with what cannot be compared and why: the worst first, where
 * there are few. Of many, only the pairs of the page that is asked for are compared.
 */
export function pairPages(difference: Difference, room: Size, w: Words): Pages {
  const total = countPairs(difference);
  if (total > mostSorted) {
    return pagesUnder([{ kind: 'heading', text: w.pairsInOrder }], {
      pages: pagesOf(total, pairsPerPage),
      blocksOf(page) {
        const pairs = pairsFrom(difference, (page - 1) * pairsPerPage, pairsPerPage);
        return [listOf(linesOf(pairs, w), w)];
      },
    });
  }
  const pairs = pairsFrom(difference, 0, total).filter(isShown);
  const pages = pageBySize(linesOf(pairs, w), (line) => sizeOfLine(line, w), room);
  if (pages[0]?.length === 0) return noPages;
  return pagesUnder([{ kind: 'heading', text: w.pairsTitle }], {
    pages: pages.length,
    blocksOf: (page) => [listOf(pages[page - 1] ?? [], w)],
  });
}

/** A line, and the verdict and rule above it, as if it stood alone. */
function sizeOfLine(line: PairLine, w: Words): Size {
  return sizeOf([{ kind: 'list', items: itemsOf([line], w) }]);
}

/** What a pair comes to; of two that may be of one origin it is not said that they are. */
function nameOf({ verdict, rule }: PairLine, w: Words): string {
  return rule === 'may-be-one-origin' || rule === 'another-figure' ? w.perhapsOne : w.verdict[verdict];
}

interface PairLine {
  verdict: Verdict;
  rule: Rule;
  reason: string;
  line: Phrase;
  /** The same as cells of a table. */
  sides: readonly [Phrase, Phrase];
}

/** Pairs under their verdict and rule; as a table, a row each. */
function listOf(lines: readonly PairLine[], w: Words): Block {
  const rows = lines.map((line) => [[words(nameOf(line, w))], [words(line.reason)], ...line.sides]);
  return { kind: 'list', items: itemsOf(lines, w), table: { columns: w.pairColumns, rows } };
}

/** The lines of some pairs, the worst first. What one speaker says in several places stands once. */
function linesOf(pairs: readonly PairRuling[], w: Words): PairLine[] {
  const groups = Map.groupBy(pairs, ({ verdict, rule }) => `${verdict} ${rule}` as const);
  const rulings = verdicts.flatMap((verdict) => rules.map((rule) => ({ verdict, rule })));
  return rulings
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ verdict, rule }) => {
      const alike = groups.get(`${verdict} ${rule}`) ?? [];
      const byReason = Map.groupBy(alike, (pair) => ruleReason(pair, w));
      return [...byReason].flatMap(([reason, same]) =>
        onlyOnce(same.flatMap((pair) => pairLines(pair, w))).map((each) => ({ verdict, rule, reason, ...each })),
      );
    });
}

function itemsOf(lines: readonly PairLine[], w: Words): ListItem[] {
  const groups = Map.groupBy(lines, ({ verdict, reason }) => `${verdict} ${reason}`);
  return [...groups.values()].flatMap((alike): ListItem[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const text = w.pairRuling(nameOf(first, w), first.reason);
    return [{ text, details: alike.map(({ line }) => line) }];
  });
}

/** A pair as a line; if a figure is missing, a line for each side that gives none. */
function pairLines(pair: PairRuling, w: Words): Pick<PairLine, 'line' | 'sides'>[] {
  if (pair.rule !== 'unstated') {
    const [first, second] = sidesInOrder(pair);
    return [{ line: pairPhrase(pair, w), sides: [comparandPhrase(first, w), comparandPhrase(second, w)] }];
  }
  return [pair.a, pair.b].filter(isUnstated).map((side) => {
    const line = comparandPhrase(side, w);
    return { line, sides: [line, []] };
  });
}

function isUnstated({ claims: [claim] }: Comparand): boolean {
  return claim.value?.kind === 'unstated';
}

function onlyOnce<Line extends { line: Phrase }>(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((each) => [textOf(each.line), each])).values()];
}
