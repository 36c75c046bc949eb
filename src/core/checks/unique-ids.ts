import type { Check, FilePlace, Finding } from './check.ts';
import { claimsOf, placeIn } from './placed-claim.ts';

/** No two claims, actors or questions of a dossier share an id, so that an old id leads to one record only. */
export const uniqueIds = {
  name: 'unique-ids',
  run(files) {
    const takenIds = new Map<string, FilePlace & { what: string }>();
    for (const id of Object.keys(files.dossier.questions)) {
      takenIds.set(id, { file: 'dossier.yaml', path: ['questions', id], what: 'a question' });
    }
    const findings: Finding[] = [];
    for (const id of Object.keys(files.actors.actors))
      add(id, { file: 'actors.yaml', path: ['actors', id] }, 'an actor');
    for (const placed of claimsOf(files)) add(placed.claim.id, placeIn(placed, 'id'), 'a claim');
    return findings;

    function add(id: string, place: FilePlace, what: string): void {
      const earlier = takenIds.get(id);
      if (earlier === undefined) takenIds.set(id, { ...place, what });
      else
        findings.push({
          ...place,
          message: `"${id}" is already the id of ${earlier.what} in ${earlier.file}`,
          reads: [earlier],
        });
    }
  },
  good: [
    { questions: { houses: {} }, claims: [{ id: 'a' }, { id: 'b' }], sources: { herald: { claims: [{ id: 'c' }] } } },
  ],
  bad: [
    {
      files: { claims: [{ id: 'a' }, { id: 'a' }] },
      at: 'claims[1].id',
      says: '"a" is already the id of a claim in sources/river-post.yaml',
    },
    {
      files: { questions: { houses: {} }, claims: [{ id: 'houses' }] },
      at: 'claims[0].id',
      says: 'already the id of a question in dossier.yaml',
    },
  ],
} satisfies Check;
