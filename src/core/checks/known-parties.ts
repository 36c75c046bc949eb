import type { Check } from './check.ts';
import { unknownId } from './unknown-id.ts';

/** Every party of an actor is one of actors.yaml. */
export const knownParties = {
  name: 'known-parties',
  run(files) {
    return Object.entries(files.actors.actors).flatMap(([id, { party }]) => {
      const message = party === undefined ? null : unknownId(party, files.actors.parties, 'a party of this file');
      if (message === null) return [];
      return { file: 'actors.yaml', path: ['actors', id, 'party'], message };
    });
  },
  good: [{ parties: { region: 'The region' }, actors: { mayor: { party: 'region' } } }],
  bad: [
    {
      files: { parties: { region: 'The region' }, actors: { mayor: { party: 'regions' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.party',
      says: 'did you mean "region"?',
    },
  ],
} satisfies Check;
