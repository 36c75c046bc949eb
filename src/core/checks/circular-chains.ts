import type { Check } from './check.ts';
import { claimsOf, findingIn, type PlacedClaim } from './placed-claim.ts';

/** A chain that comes back to an actor that it has passed says so, and only such a one does. */
export const circularChains = {
  name: 'circular-chains',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { chain, circular } = placed.claim;
      const hop = firstRepeat(placed);
      if (hop >= 0 && !circular) {
        const message = `the chain comes back to "${chain[hop]}"; mend it, or write "circular: true" where the text itself goes in a circle`;
        return withOutlet(placed, ['chain', hop], message, ['circular']);
      }
      if (hop >= 0 || !circular) return [];
      return withOutlet(placed, ['circular'], 'the chain passes no actor twice, so it is not circular', ['chain']);
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

/** The first hop that was passed before, or −1. */
function firstRepeat({ claim, source }: PlacedClaim): number {
  const author = source.syndicates ?? source.publisher;
  return claim.chain.findIndex((actor, hop) => actor === author || claim.chain.indexOf(actor) < hop);
}

function withOutlet(
  placed: PlacedClaim,
  path: readonly (string | number)[],
  message: string,
  reads: readonly string[],
) {
  const { reads: own = [], ...finding } = findingIn(placed, path, message, [reads]);
  return {
    ...finding,
    reads: [...own, { file: placed.file, path: ['publisher'] }, { file: placed.file, path: ['syndicates'] }],
  };
}
