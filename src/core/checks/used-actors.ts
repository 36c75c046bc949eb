import type { Check } from './check.ts';
import { claimsOf } from './placed-claim.ts';

/** Every actor publishes, passes on or says something. */
export const usedActors = {
  name: 'used-actors',
  whole: true,
  run(files) {
    const used = new Set(claimsOf(files).flatMap(({ claim }) => claim.chain));
    for (const { publisher, syndicates } of files.sources.values()) used.add(publisher).add(syndicates ?? publisher);
    // an old id must lead somewhere, so what it leads to is in use
    for (const actor of Object.values(files.actors.actors))
      if (actor['moved-to'] !== undefined) used.add(actor['moved-to']);
    return Object.entries(files.actors.actors).flatMap(([id, actor]) => {
      if (used.has(id) || actor['moved-to'] !== undefined) return [];
      const message = `no source or claim names "${id}"; name it in one, or take it out`;
      return { file: 'actors.yaml', path: ['actors', id], message };
    });
  },
  good: [{ actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['mayor'] }] }],
  bad: [
    {
      files: { actors: { mayor: {} }, claims: [{}] },
      file: 'actors.yaml',
      at: 'actors.mayor',
      says: 'no source or claim names "mayor"',
    },
  ],
} satisfies Check;
