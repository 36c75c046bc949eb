import type { Check, FilePlace } from './check.ts';
import { claimsOf, findingIn, hopsOf, type PlacedClaim, type PlacedHop } from './placed-claim.ts';

/** A chain that passes an actor twice says so, and no other does. */
export const circularChains = {
  name: 'circular-chains',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { circular } = placed.claim;
      const repeat = firstRepeat(placed);
      if (repeat !== undefined && !circular) {
        const message = `the chain comes back to "${repeat.actor}"; mend it, or write "circular: true" where the text itself goes in a circle`;
        return findingIn(placed, repeat.path, message, [['circular']], outletPlaces(placed));
      }
      if (repeat !== undefined || !circular) return [];
      const message = 'the chain passes no actor twice, so it is not circular';
      return findingIn(placed, ['circular'], message, [['chain']], outletPlaces(placed));
    });
  },
  good: [
    { claims: [{ chain: ['coast-wire', 'mayor'] }, { chain: ['coast-wire', 'river-post'], circular: true }] },
    { sources: { copy: { syndicates: 'herald', claims: [{ chain: ['copy'] }] } } },
    { actors: { hall: {}, mayor: { 'part-of': 'hall' } }, claims: [{ chain: ['hall', 'mayor'] }] },
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
      files: { claims: [{ chain: ['mayor', 'coast-wire', ['governor', 'mayor']] }] },
      at: 'claims[0].chain[2][1]',
      says: 'the chain comes back to "mayor"',
    },
    {
      files: { claims: [{ chain: ['mayor'], circular: true }] },
      at: 'claims[0].circular',
      says: 'passes no actor twice',
    },
  ],
} satisfies Check;

/** The first actor whom an earlier hop of the chain passed; a voice of the same body is another actor. */
function firstRepeat(placed: PlacedClaim): PlacedHop | undefined {
  const { source } = placed;
  const passed = new Map<string, unknown>([[source.syndicates ?? source.publisher, -1]]);
  return hopsOf(placed).find(({ actor, path }) => passed.getOrInsert(actor, path[1]) !== path[1]);
}

/** Where a source says who wrote it. */
function outletPlaces({ file }: PlacedClaim): FilePlace[] {
  return [
    { file, path: ['publisher'] },
    { file, path: ['syndicates'] },
  ];
}
