import type { HeldAgainst } from './figures-on.ts';

/** More figures than this are not added up with each other. */
const mostTerms = 40;

/**
 * The figures whose sum a number would be, where nobody gave it: two of one speaker before two of different ones, and
 * then three of one speaker. What counts the same is added for different speakers alone: nobody's own count is counted
 * twice.
 */
export function sumBehind(number: number, figures: readonly HeldAgainst[]): readonly HeldAgainst[] {
  const terms = different(figures).slice(0, mostTerms);
  const pairs = terms.flatMap((a, index) => terms.slice(index + 1).map((b) => [a, b] as const));
  const fitting = pairs.filter(([a, b]) => a.figure.number + b.figure.number === number && mayAdd(a, b));
  const [own] = fitting.filter(([a, b]) => isOneSpeaker(a, b));
  if (own !== undefined) return own;
  const [pair] = fitting;
  if (pair !== undefined) return pair;
  for (const [a, b] of pairs) {
    if (!isOneSpeaker(a, b) || a.scope === b.scope) continue;
    const rest = number - a.figure.number - b.figure.number;
    const third = terms.find(
      (c) =>
        c !== a &&
        c !== b &&
        c.figure.number === rest &&
        isOneSpeaker(a, c) &&
        c.scope !== a.scope &&
        c.scope !== b.scope,
    );
    if (third !== undefined) return [a, b, third];
  }
  return [];
}

/** Each speaker's figures of each scope once. */
function different(figures: readonly HeldAgainst[]): HeldAgainst[] {
  const keyOf = ({ claim, figure, scope }: HeldAgainst) => `${claim.origin.id} ${scope} ${figure.number}`;
  return [...new Map(figures.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
}

function isOneSpeaker(a: HeldAgainst, b: HeldAgainst): boolean {
  return a.claim.origin.id === b.claim.origin.id;
}

function mayAdd(a: HeldAgainst, b: HeldAgainst): boolean {
  return !isOneSpeaker(a, b) || a.scope !== b.scope;
}
