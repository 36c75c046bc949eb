import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { unknownId } from './unknown-id.ts';

/** Every event of a claim is one of dossier.yaml. */
export const knownEvents = {
  name: 'known-events',
  needsEveryFile: true,
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const id = placed.claim.event?.id;
      const message = id === undefined ? null : unknownId(id, files.dossier.events, 'an event of dossier.yaml');
      return message === null ? [] : findingIn(placed, ['event', 'id'], message);
    });
  },
  good: [{ dossier: { events: { breach: 'The barrier breaks' } }, claims: [{ event: { id: 'breach' } }] }],
  bad: [
    {
      files: { dossier: { events: { breach: 'The barrier breaks' } }, claims: [{ event: { id: 'breech' } }] },
      at: 'claims[0].event.id',
      says: 'did you mean "breach"?',
    },
  ],
} satisfies Check;
