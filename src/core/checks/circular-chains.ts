import type { Check, FilePlace } from './check.ts';
import { claimsOf, findingIn, type PlacedClaim } from './placed-claim.ts';

/** A chain that passes an actor twice says so, and no other does. */
export const circularChains = {
  name: 'circular-chains',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { chain, circular } = placed.claim;
      const hop = firstRepeat(placed);
      if (hop >= 0 && !circular) {
        const message = `the chain comes back to "${chain[hop]}"; mend it, or write "circular: true" where the text itself goes in a circle`;
        return findingIn(placed, ['chain', hop], message, [['circular']], outletPlaces(placed));
      }
      if (hop >= 0 || !circular) return [];
      const message = 'the chain passes no actor twice, so it is not circular';
      return findingIn(placed, ['circular'], message, [['chain']], outletPlaces(placed));
    });
  },
  good: [
    { claims: [{ chain: ['coast-wire', 'mayor'] }, { chain: ['coast-wire', 'river-post'], circular: true }] },
    { sources: { copy: { syndicates: 'herald', claims: [{ chain: ['copy'] }] } } },
  ],
  bad: [
    {
      files: { claims: [{ chain: ['coast-wire', 'river-post'] }] },
      at: 'claims[0].chain[1]',
      says: 'the chain comes back to "river-post"',
    },
    {
      files: { claims: [{ chain: ['mayor', 'coast-wire', 'mayor'] }] },
      at: 'claims[0].chain[2]',
      says: 'circular: true',
    },
    {
      files: { claims: [{ chain: ['mayor'], circular: true }] },
      at: 'claims[0].circular',
      says: 'passes no actor twice',
    },
  ],
} satisfies Check;

/** The first hop to an actor that the chain passed before; −1 where there is none. */
function firstRepeat({ claim, source }: PlacedClaim): number {
  const author = source.syndicates ?? source.publisher;
  return claim.chain.findIndex((actor, hop) => actor === author || claim.chain.indexOf(actor) < hop);
}

/** Where a source says who wrote it. */
function outletPlaces({ file }: PlacedClaim): FilePlace[] {
  return [
    { file, path: ['publisher'] },
    { file, path: ['syndicates'] },
  ];
}
