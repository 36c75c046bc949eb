import type { Check, Finding } from './check.ts';
import { claimsOf, findingIn, sourceFile } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every publisher, syndicated outlet and hop is an actor of actors.yaml. */
export const knownActors = {
  name: 'known-actors',
  needsEveryFile: true,
  run(files) {
    const { actors } = files.actors;
    const findings: Finding[] = [];
    for (const [id, source] of files.sources) {
      for (const key of ['publisher', 'syndicates'] as const) {
        const message = source[key] === undefined ? null : unknownId(source[key], actors, 'an actor of actors.yaml');
        if (message !== null) findings.push({ file: sourceFile(id), path: [key], message });
      }
    }
    for (const placed of claimsOf(files)) {
      for (const [hop, actor] of placed.claim.chain.entries()) {
        const message = unknownId(actor, actors, 'an actor of actors.yaml');
        if (message !== null) findings.push(findingIn(placed, ['chain', hop], message));
      }
    }
    return findings;
  },
  good: [{ claims: [{ chain: ['coast-wire', 'mayor'] }] }],
  bad: [
    {
      files: {
        declareActors: false,
        actors: { 'river-post': {}, 'coast-wire': {} },
        claims: [{ chain: ['coast-wier'] }],
      },
      at: 'claims[0].chain[0]',
      says: 'did you mean "coast-wire"?',
    },
    {
      files: { declareActors: false, claims: [] },
      at: 'publisher',
      says: 'not an actor of actors.yaml; there is none',
    },
  ],
} satisfies Check;
