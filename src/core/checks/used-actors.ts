import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { Check, FilePlace } from './check.ts';
import { idsMeantBy } from './known-ids.ts';
import { claimsOf, placeIn, sourceFile } from './placed-claim.ts';

/**
 * Every actor publishes, passes on or says something, or is the body of another. One who does not yet is no mistake:
 * people are written down before what they say.
 */
export const usedActors = {
  name: 'used-actors',
  needsEveryFile: true,
  run(files) {
    const { actors } = files.actors;
    const used = new Set(claimsOf(files).flatMap(({ claim }) => claim.chain.flat()));
    for (const { publisher, syndicates } of files.sources.values()) used.add(publisher).add(syndicates ?? publisher);
    // What an old id leads to is in use.
    for (const { 'moved-to': to, 'part-of': body } of Object.values(actors)) {
      if (to !== undefined) used.add(to);
      if (body !== undefined) used.add(body);
    }
    const meant = idsMeantBy(used, actors);
    if (meant === null) return [];
    const reads = placesOf(files);
    return Object.entries(actors).flatMap(([id, actor]) => {
      if (used.has(id) || meant.has(id) || actor['moved-to'] !== undefined) return [];
      const message = `no source or claim names "${id}"; name it in one, or take it out`;
      return { file: 'actors.yaml', path: ['actors', id], message, reads };
    });
  },
  good: [
    { actors: { hall: {}, mayor: { 'part-of': 'hall' } }, claims: [{ chain: [['mayor', 'governor']] }] },
    { actors: { ann: { 'moved-to': 'mayor' } }, claims: [{ chain: ['mayor'] }] },
    { actors: { herald: {} }, sources: { copy: { syndicates: 'herald' } } },
    { declareActors: false, actors: { 'river-post': {}, mayor: {} }, claims: [{ chain: ['mayr'] }] },
  ],
  bad: [
    {
      files: { actors: { mayor: {} }, claims: [{}] },
      file: 'actors.yaml',
      at: 'actors.mayor',
      says: 'no source or claim names "mayor"',
    },
  ],
} satisfies Check;

/** Where actors are named. */
function placesOf(files: DossierFiles): FilePlace[] {
  const outlets = [...files.sources.keys()].flatMap((id) => [
    { file: sourceFile(id), path: ['publisher'] },
    { file: sourceFile(id), path: ['syndicates'] },
  ]);
  return [...outlets, ...claimsOf(files).map((placed) => placeIn(placed, 'chain'))];
}
