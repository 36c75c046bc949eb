import { pathOf } from '../compare/origins.ts';
import { isVoiceOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';

/** True if an actor, or a voice of it, made a claim, relayed it or published it. */
export function actorTookPart(claim: Claim, actor: string): boolean {
  return [claim.source.publisher, ...pathOf(claim)].some((hop) => isVoiceOf(hop, actor));
}
