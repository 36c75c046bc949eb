import type { Claim, Question } from '../dossier/dossier.ts';
import { comparandOfSum, comparandsOf } from './comparand.ts';
import type { PairRuling } from './compare-pair.ts';
import { copiesAmong } from './copies.ts';
import type { Difference } from './difference.ts';
import { countOrigins } from './origins.ts';
import { pairsBetween, testimonyOf } from './testimony.ts';

type Compared = Pick<Difference, 'question' | 'claims'>;

/** How many pairs of claims and declared sums a question has. Those that rest on one claim are among them. */
export function countPairs(compared: Compared): number {
  const sides = compared.claims.length + sumsIn(compared).length;
  return (sides * (sides - 1)) / 2;
}

/**
 * The pairs from one on, so many of those that `countPairs` counts: each claim with all after it, the oldest first,
 * then the sums. Only these are compared. A pair of claims in parts gives several.
 */
export function pairsFrom(compared: Compared, from: number, count: number): PairRuling[] {
  const { question, claims } = compared;
  const sums = sumsIn(compared);
  const sides = claims.length + sums.length;
  const byId = new Map(sums.length === 0 ? [] : claims.map((claim) => [claim.id, claim]));
  const places = placesFrom(from, Math.min(count, countPairs(compared) - from), sides);
  const shown = [...new Set(places.flat())].flatMap((place): readonly Claim[] => {
    const claim = claims[place];
    if (claim !== undefined) return [claim];
    return (sums[place - claims.length]?.of ?? []).flatMap((id) => byId.get(id) ?? []);
  });
  const known = { copies: copiesAmong(perhapsCopies(claims, shown)), alone: countOrigins(claims).min < 2 };
  const testimonyAt = (place: number) => {
    const claim = claims[place];
    if (claim !== undefined) return testimonyOf(comparandsOf(claim, known), place);
    const sum = sums[place - claims.length];
    const comparand = sum === undefined ? null : comparandOfSum(sum, byId, known);
    return comparand === null ? null : testimonyOf([comparand], place);
  };
  return places.flatMap(([i, j]) => {
    const [a, b] = [testimonyAt(i), testimonyAt(j)];
    return a === null || b === null ? [] : pairsBetween(question, a, b);
  });
}

/** The declared sums of which every term is compared, and counts. */
function sumsIn({ question, claims }: Compared): Question['sums'] {
  if (question.sums.length === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return question.sums.filter((sum) => comparandOfSum(sum, byId) !== null);
}

/** The claims that may be copies of some: without asking more of each than who wrote it and what it says. */
function perhapsCopies(claims: readonly Claim[], of: readonly Claim[]): Claim[] {
  const [authors, texts] = [
    new Set(of.map(({ source }) => source.author)),
    new Set(of.map(({ value }) => value?.text)),
  ];
  return claims.filter(({ source, value }) => authors.has(source.author) && texts.has(value?.text));
}

/** The two places of each pair, from one on: (0, 1), (0, 2), … (1, 2), … */
function placesFrom(from: number, count: number, sides: number): [number, number][] {
  const places: [number, number][] = [];
  let [row, before] = [0, 0];
  // Rows are skipped as wholes: there are as many as sides.
  while (row < sides && before + (sides - 1 - row) <= from) {
    before += sides - 1 - row;
    row += 1;
  }
  let column = row + 1 + (from - before);
  while (places.length < count) {
    if (column >= sides) {
      row += 1;
      column = row + 1;
      continue;
    }
    places.push([row, column]);
    column += 1;
  }
  return places;
}
