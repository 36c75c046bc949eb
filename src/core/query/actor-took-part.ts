import { pathOf } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';

/** True if an actor made a claim, relayed it or published it. */
export function actorTookPart(claim: Claim, actor: string): boolean {
  return claim.source.publisher.id === actor || pathOf(claim).some((hop) => hop.id === actor);
}
