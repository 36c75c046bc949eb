import { bodyOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import { isBefore } from '../time/order.ts';
import { timeOf } from './claim-time.ts';
import { isSameActor } from './origins.ts';
import { saysTheSame } from './same-value.ts';

/** Of some claims those whose speaker surely gives another answer on the same thing later. */
export function supersededAmong(claims: readonly Claim[]): ReadonlySet<Claim> {
  const newest = new Map<string, Claim>();
  const known = claims.filter(
    (claim) => isSameActor(claim, claim) && (claim.modality === 'asserted' || claim.modality === 'assessed'),
  );
  for (const claim of known) {
    const key = keyOf(claim);
    const other = newest.get(key);
    if (other === undefined || timeOf(other).asOf.first < timeOf(claim).asOf.first) newest.set(key, claim);
  }
  return new Set(
    known.filter((claim) => {
      const later = newest.get(keyOf(claim));
      return later !== undefined && !saysTheSame(claim, later) && isBefore(timeOf(claim).asOf, timeOf(later).asOf);
    }),
  );
}

function keyOf({ origin, scope }: Claim): string {
  return JSON.stringify([bodyOf(origin).id, scope]);
}
