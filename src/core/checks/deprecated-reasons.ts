import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A deprecated claim says why. */
export const deprecatedReasons = {
  name: 'deprecated-reasons',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      if (placed.claim.rank !== 'deprecated' || placed.claim.reason !== undefined) return [];
      return findingIn(placed, ['reason'], 'a deprecated claim needs the reason why; write "reason:"', [['rank']]);
    });
  },
  good: [{ claims: [{ rank: 'deprecated', reason: 'The outlet took it back.' }, { rank: 'normal' }] }],
  bad: [{ files: { claims: [{ rank: 'deprecated' }] }, at: 'claims[0].reason', says: 'needs the reason why' }],
} satisfies Check;
