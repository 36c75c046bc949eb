import type { Claim } from '../dossier/dossier.ts';
import type { PairRuling } from './compare-pair.ts';
import { shareOrigin } from './origins.ts';

/**
 * Groups of claims that agree, each with two origins or more. A claim joins the first group in which it agrees with
 * some members and, with each of the others, is of one origin and not at odds.
 */
export function agreeingGroups(claims: readonly Claim[], pairs: readonly PairRuling[]): Claim[][] {
  if (!pairs.some(({ verdict }) => verdict === 'agree')) return [];
  const groups: Claim[][] = [];
  const pairsOfClaims = pairsByClaims(pairs);
  for (const claim of claims) {
    const pairsWith = (member: Claim) => pairsOfClaims.get(keyOf(member, claim)) ?? [];
    const group = groups.find(
      (members) =>
        members.every((member) => isInAccord(pairsWith(member))) &&
        members.some((member) => pairsWith(member).some(({ verdict }) => verdict === 'agree')),
    );
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return groups.filter((group) => group.some((a) => group.some((b) => !shareOrigin(a, b))));
}

/** True where the pairs of two claims compare, and each agrees or is of one origin. */
function isInAccord(pairs: readonly PairRuling[]): boolean {
  const comparable = pairs.filter(({ verdict }) => verdict !== 'not-comparable');
  return comparable.length > 0 && comparable.every(({ verdict }) => verdict === 'agree' || verdict === 'single-source');
}

/** The pairs of two single claims, by the ids of both. */
function pairsByClaims(pairs: readonly PairRuling[]): Map<string, PairRuling[]> {
  const single = pairs.filter(({ a, b }) => a.claims.length === 1 && b.claims.length === 1);
  return Map.groupBy(single, ({ a, b }) => keyOf(a.claims[0], b.claims[0]));
}

function keyOf(a: Claim, b: Claim): string {
  return [a.id, b.id].sort().join(' ');
}
