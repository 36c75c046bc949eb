import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Store } from './store.ts';

const decompress = promisify(gunzip);

/** What is known of a kept revision without reading it. */
export interface KeptRevision {
  revision: string;
  /** Epoch milliseconds. */
  firstServed: number;
  /** The characters of its records. */
  written: number;
}

/** From when (epoch milliseconds) a revision was served. */
export interface Serving {
  at: number;
  revision: string;
}

/** The kept revisions of a dossier, those first that were served first. */
export async function revisionsOf({ db }: Store, dossier: string): Promise<KeptRevision[]> {
  const rows = db
    .selectFrom('revisions')
    .select(['revision', 'first_served', 'written'])
    .where('dossier', '=', dossier)
    .orderBy('first_served')
    .orderBy('revision');
  return (await rows.execute()).map(({ revision, first_served: firstServed, written }) => {
    return { revision, firstServed, written };
  });
}

/** A kept revision; null where there is none. */
export async function revisionOf(
  { db }: Store,
  dossier: string,
  revision: string,
): Promise<{ batch: string; parts: number; written: number } | null> {
  const row = db.selectFrom('revisions').select(['batch', 'parts', 'written']).where('dossier', '=', dossier);
  return (await row.where('revision', '=', revision).executeTakeFirst()) ?? null;
}

/** A part of a kept revision, compressed; null where it is not there, or not any more. */
export async function revisionPart({ db }: Store, batch: string, part: number): Promise<string | null> {
  const row = db.selectFrom('revision_parts').select('content').where('batch', '=', batch);
  return (await row.where('part', '=', part).executeTakeFirst())?.content ?? null;
}

/** The lines of a part. Rejects where it is not what was written. */
export async function linesOfPart(content: string): Promise<string[]> {
  return (await decompress(Buffer.from(content, 'base64'))).toString().split('\n');
}

/** Which revisions of a dossier were served, the first of them first; of those that are kept. */
export async function servingsOf({ db }: Store, dossier: string): Promise<Serving[]> {
  const rows = db
    .selectFrom('servings as s')
    .innerJoin('revisions as r', (on) => on.onRef('r.dossier', '=', 's.dossier').onRef('r.revision', '=', 's.revision'))
    .select(['s.at', 's.revision'])
    .where('s.dossier', '=', dossier)
    .orderBy('s.at');
  return rows.execute();
}
