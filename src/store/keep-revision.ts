import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Store } from './store.ts';

const compress = promisify(gzip);

/** A revision of a dossier, and when it was first served (epoch milliseconds). */
export interface ServedRevision {
  dossier: string;
  revision: string;
  at: number;
}

/** What a part has before it is compressed, about: it takes a few milliseconds to write, and none to compress. */
const charactersInPart = 200_000;

/**
 * Keeps the records of a revision, where it is not kept yet: `lines` are texts without line breaks, read one by one as
 * they are needed. The parts are written one after the other, and the revision itself last, so that it is whole or
 * not there. True where it is new.
 */
export async function keepRevision(
  store: Store,
  { dossier, revision, at }: ServedRevision,
  lines: Iterable<string>,
  signal: AbortSignal = AbortSignal.any([]),
): Promise<boolean> {
  if (await isKept(store, dossier, revision)) return false;
  const batch = randomUUID();
  const size = { parts: 0, bytes: 0, written: 0 };
  for (const text of inParts(lines)) {
    signal.throwIfAborted();
    const content = (await compress(text)).toString('base64');
    const row = { batch, part: size.parts, written_at: at, content };
    await store.db.insertInto('revision_parts').values(row).execute();
    size.parts += 1;
    size.bytes += content.length;
    size.written += text.length;
  }
  const { numInsertedOrUpdatedRows: inserted } = await store.db
    .insertInto('revisions')
    .values({ dossier, revision, first_served: at, batch, ...size })
    .onConflict((conflict) => conflict.columns(['dossier', 'revision']).doNothing())
    .executeTakeFirstOrThrow();
  if (inserted === 1n) return true;
  await dropParts(store, batch);
  return false;
}

/** Whether a revision is kept. */
export async function isKept({ db }: Store, dossier: string, revision: string): Promise<boolean> {
  const found = db.selectFrom('revisions').select('batch').where('dossier', '=', dossier);
  return (await found.where('revision', '=', revision).executeTakeFirst()) !== undefined;
}

/** Deletes the parts of a batch, one by one: together they can take long to be written away. */
export async function dropParts({ db }: Store, batch: string): Promise<void> {
  const parts = await db.selectFrom('revision_parts').select('part').where('batch', '=', batch).execute();
  for (const { part } of parts)
    await db.deleteFrom('revision_parts').where('batch', '=', batch).where('part', '=', part).execute();
}

/** Lines as texts of some length; none is longer but for a line that itself is. */
function* inParts(lines: Iterable<string>): Generator<string> {
  let open: string[] = [];
  let length = 0;
  for (const line of lines) {
    open.push(line);
    length += line.length + 1;
    if (length < charactersInPart) continue;
    yield open.join('\n');
    open = [];
    length = 0;
  }
  if (open.length > 0) yield open.join('\n');
}
