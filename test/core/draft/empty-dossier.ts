import { ActorsRecord } from '../../../src/core/dossier/actor.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { DossierRecord } from '../../../src/core/dossier/dossier-record.ts';
import { linkDossier } from '../../../src/core/dossier/link-dossier.ts';

/** A dossier that nobody has written anything into yet. */
export function emptyDossier(): Dossier {
  const dossier = DossierRecord.parse({
    title: 'New',
    summary: 'Nothing yet.',
    language: 'en',
    reviewed: null,
    questions: {},
  });
  return linkDossier(
    { id: 'new', dossier, actors: ActorsRecord.parse({ actors: {} }), sources: new Map() },
    '000000000000',
  );
}
