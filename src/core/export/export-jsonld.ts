import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { claimNodes } from './jsonld-claim-nodes.ts';
import { jsonLdContext } from './jsonld-context.ts';
import { actorNode, dossierNode, nameNodes, questionNode, sourceNode } from './jsonld-record-nodes.ts';

/**
 * The dossier as JSON-LD: one node for each thing, under one id. Claims are schema.org's `Claim`, never `ClaimReview`:
 * nothing here rates truth.
 */
export function exportJsonLd(dossier: Dossier, w: Words) {
  return {
    '@context': jsonLdContext,
    '@graph': [
      dossierNode(dossier),
      ...nameNodes(dossier),
      ...[...dossier.actors.values()].map(actorNode),
      ...[...dossier.questions.values()].map(questionNode),
      ...[...dossier.sources.values()].map(sourceNode),
      ...[...dossier.claims.values()].flatMap((claim) => claimNodes(claim, dossier, w)),
    ],
  };
}
