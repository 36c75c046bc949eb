import { hash } from 'node:crypto';
import {
  type AuditCheck,
  type AuditEntry,
  type AuditedFact,
  auditText,
  canonicalJson,
  noHash,
} from '../core/suggestion/audit-entry.ts';
import type { KeptSuggestion, SuggestionState } from '../core/suggestion/suggestion.ts';
import type { Store } from './store.ts';

/** Of the log so many entries are read at a time, so that others have a turn in between. */
const entriesAtATime = 500;

/**
 * Adds an entry to the log, in this transaction, with which it is kept or undone. It waits until no other transaction
 * adds one, on any instance, so that there is one chain.
 */
export async function addAuditEntry({ db }: Store, fact: AuditedFact): Promise<void> {
  await db
    .insertInto('marks')
    .values({ name: 'adding-to-audit', at: fact.at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: fact.at }))
    .execute();
  const last = await db
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = { ...fact, number: (last?.number ?? 0) + 1, previous: last?.hash ?? noHash, hash: '' };
  await db
    .insertInto('audit')
    .values({ ...entry, hash: hashOf(entry) })
    .execute();
}

/** The newest entries, the last one first. */
export async function newestAuditEntries({ db }: Store, limit: number): Promise<AuditEntry[]> {
  return db.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit).execute();
}

/** All entries in order, some at a time. */
export async function* auditEntries({ db }: Store): AsyncGenerator<AuditEntry[]> {
  let after = 0;
  for (;;) {
    const entries = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(entriesAtATime)
      .execute();
    const last = entries.at(-1);
    if (last === undefined) return;
    yield entries;
    after = last.number;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Follows the chain from its first entry, and holds what it tells last of each suggestion against the suggestion
 * itself. Entries that were cut off at the end are found where a suggestion tells more; and by the last hash, where
 * somebody noted it.
 */
export async function checkAudit(store: Store): Promise<AuditCheck> {
  let last: Pick<AuditEntry, 'number' | 'hash'> = { number: 0, hash: noHash };
  for await (const entries of auditEntries(store)) {
    for (const entry of entries) {
      if (entry.number !== last.number + 1 || entry.previous !== last.hash)
        return { kind: 'broken', number: entry.number, why: 'chain' };
      if (hashOf(entry) !== entry.hash) return { kind: 'broken', number: entry.number, why: 'entry' };
      last = entry;
    }
  }
  const wrong = await firstThatDiffers(store, last.number + 1);
  return wrong === null
    ? { kind: 'holds', entries: last.number, last: last.hash }
    : { kind: 'broken', number: wrong, why: 'suggestion' };
}

/**
 * The first of the last entries of each suggestion that tells something else than the suggestion, which is written in
 * one transaction with it; null for none. `missing` is the number for a suggestion that has no entry.
 */
async function firstThatDiffers({ db }: Store, missing: number): Promise<number | null> {
  let [after, first]: [string, number | null] = ['', null];
  for (;;) {
    const rows = await db
      .selectFrom('suggestions as s')
      .leftJoin('audit as a', (join) =>
        join.on(({ eb, selectFrom }) =>
          eb(
            'a.number',
            '=',
            selectFrom('audit as l')
              .select(({ fn }) => fn.max('l.number').as('last'))
              .whereRef('l.about', '=', 's.id'),
          ),
        ),
      )
      .select(['s.id', 's.said as text', 's.said_by as from', 's.note', 's.question', 's.reason', 's.salt'])
      .select(['s.state', 's.erased', 's.claim', 'a.number', 'a.what', 'a.content', 'a.claim as told'])
      .where('s.id', '>', after)
      .orderBy('s.id')
      .limit(entriesAtATime)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return first;
    for (const row of rows) {
      const content = row.erased === 1 ? null : contentHash(row, row.salt);
      const fits =
        row.number !== null && row.content === content && row.told === row.claim && fitsState(row.what, row.state);
      if (!fits) first = Math.min(first ?? Number.MAX_SAFE_INTEGER, row.number ?? missing);
    }
    after = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Whether a suggestion can be in a state after what was done with it last. */
function fitsState(what: AuditedFact['what'] | null, state: SuggestionState): boolean {
  switch (what) {
    case null:
      return false;
    case 'suggested':
      return state === 'open';
    case 'approved':
    case 'edited':
      return state === 'open' || state === 'approved';
    case 'refused':
    case 'erased':
      return state === 'refused';
    case 'taken-in':
      return state === 'taken-in';
    default:
      return what satisfies never;
  }
}

/** The hash of a suggestion's words with their salt: who does not know the salt cannot find the words by trying. */
export function contentHash(
  { text, from, note, question, reason }: Pick<KeptSuggestion, 'text' | 'from' | 'note' | 'question' | 'reason'>,
  salt: string,
): string {
  return hash('sha256', canonicalJson({ text, from, note, question, reason, salt }), 'hex');
}

function hashOf(entry: AuditEntry): string {
  return hash('sha256', auditText(entry), 'hex');
}
