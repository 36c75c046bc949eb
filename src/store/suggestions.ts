import { hash, randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Channel, Platform } from '../core/place/channel.ts';
import { type AuditedAct, canonicalJson } from '../core/suggestion/audit-entry.ts';
import {
  type KeptSuggestion,
  type SuggestionCap,
  type SuggestionState,
  suggestionCaps,
} from '../core/suggestion/suggestion.ts';
import { fold } from '../core/text/fold.ts';
import { addAuditEntry, contentHash } from './audit.ts';
import { channelColumns, channelFrom, laneOf } from './channel-columns.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How many of a list are read at most. */
export const mostListed = 500;

/** Keeps a new suggestion, and the entry of the log, in this transaction. Throws where the id is taken. */
export async function addSuggestion(transaction: Store, suggestion: KeptSuggestion): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  await transaction.db
    .insertInto('suggestions')
    .values({ ...rowOf(suggestion), salt, same: sameKey(suggestion), told: suggestion.state })
    .execute();
  await log(transaction, suggestion, salt, { what: 'suggested', who: suggestion.by, at: suggestion.at });
}

/** What a decision, or taking in, made of a suggestion, and the entry of the log, in this transaction. */
export async function changeSuggestion(
  transaction: Store,
  suggestion: KeptSuggestion,
  act: { what: Exclude<AuditedAct, 'suggested'>; who: string; at: number },
): Promise<void> {
  const { id, state, by, isErased } = suggestion;
  const { db } = transaction;
  const kept = await db
    .selectFrom('suggestions')
    .select(['salt', 'told'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const salt = isErased ? '' : kept.salt;
  // Whoever decides on their own suggestion knows it, and one that is open again is told of when it is decided.
  const told = state === 'open' || act.who === by ? state : kept.told;
  const same = state === 'refused' ? null : sameKey(suggestion);
  const isTaken = same !== null && (await findSame(transaction, suggestion, id)) !== null;
  await db
    .updateTable('suggestions')
    .set({ ...rowOf(suggestion), salt, told, same: isTaken ? null : same })
    .where('id', '=', id)
    .execute();
  await log(transaction, suggestion, salt, act);
}

async function log(
  transaction: Store,
  suggestion: KeptSuggestion,
  salt: string,
  act: { what: AuditedAct; who: string; at: number },
): Promise<void> {
  const content = suggestion.isErased ? null : contentHash(suggestion, salt);
  const { id: about, dossier, claim } = suggestion;
  await addAuditEntry(transaction, { ...act, about, dossier, content, claim });
}

/** The suggestion that says the same of the same speaker for a dossier, and was not refused; null where none does. */
export async function findSame(
  { db }: Store,
  suggestion: Pick<KeptSuggestion, 'dossier' | 'text' | 'from'>,
  except = '',
): Promise<KeptSuggestion | null> {
  const query = db.selectFrom('suggestions').selectAll().where('same', '=', sameKey(suggestion));
  const row = await query.where('id', '!=', except).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Which cap keeps somebody from suggesting more; null where there is room. */
export async function fullSuggestionCap(
  { db }: Store,
  { by, channel }: Pick<KeptSuggestion, 'by' | 'channel'>,
): Promise<SuggestionCap | null> {
  const waiting = db
    .selectFrom('suggestions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'open');
  const own = await waiting.where('created_by', '=', by).executeTakeFirstOrThrow();
  if (own.count >= suggestionCaps.person) return 'person';
  const here = await waiting.where('lane', '=', laneOf(channel)).executeTakeFirstOrThrow();
  return here.count >= suggestionCaps.channel ? 'channel' : null;
}

/** One suggestion for a dossier; null where there is none. */
export async function suggestionOf({ db }: Store, dossier: string, id: string): Promise<KeptSuggestion | null> {
  const query = db.selectFrom('suggestions').selectAll().where('id', '=', id).where('dossier', '=', dossier);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/**
 * The suggestions of a state for a dossier, `mostListed` at most: those on which something is to be done oldest first,
 * others newest first.
 */
export async function suggestionsIn(
  { db }: Store,
  dossier: string,
  state: SuggestionState,
): Promise<{ suggestions: KeptSuggestion[]; hasMore: boolean }> {
  const order = state === 'open' || state === 'approved' ? 'asc' : 'desc';
  const query = db.selectFrom('suggestions').selectAll().where('dossier', '=', dossier).where('state', '=', state);
  const rows = await query
    .orderBy('created_at', order)
    .orderBy('id', order)
    .limit(mostListed + 1)
    .execute();
  return { suggestions: rows.slice(0, mostListed).map(fromRow), hasMore: rows.length > mostListed };
}

/** For which other dossiers some wait. */
export async function dossiersThatWait({ db }: Store, except: string): Promise<string[]> {
  const query = db.selectFrom('suggestions').select('dossier').distinct().where('state', '=', 'open');
  const rows = await query.where('dossier', '!=', except).orderBy('dossier').execute();
  return rows.map(({ dossier }) => dossier);
}

/** What somebody suggested, newest first; `mostListed` at most. */
export async function suggestionsBy({ db }: Store, person: string): Promise<KeptSuggestion[]> {
  const query = db.selectFrom('suggestions').selectAll().where('created_by', '=', person);
  const rows = await query.orderBy('created_at', 'desc').orderBy('id').limit(mostListed).execute();
  return rows.map(fromRow);
}

/** Those whose suggesters are not told yet what became of them, on some platforms, the oldest decision first. */
export async function untoldSuggestions(
  { db }: Store,
  platforms: readonly Platform[],
  limit: number,
): Promise<KeptSuggestion[]> {
  const query = db.selectFrom('suggestions').selectAll().where('platform', 'in', platforms);
  const rows = await query.whereRef('told', '!=', 'state').orderBy('decided_at').orderBy('id').limit(limit).execute();
  return rows.map(fromRow);
}

/** Marks in this transaction that a suggester is told of a state. False where it changed, or is marked, meanwhile. */
export async function markTold({ db }: Store, { id, state }: Pick<KeptSuggestion, 'id' | 'state'>): Promise<boolean> {
  const query = db.updateTable('suggestions').set({ told: state }).where('id', '=', id).where('state', '=', state);
  return (await query.where('told', '!=', state).executeTakeFirst()).numUpdatedRows > 0n;
}

/** What it says and of whom, without case, marks and white space: in two sources it is two. */
function sameKey({ dossier, text, from }: Pick<KeptSuggestion, 'dossier' | 'text' | 'from'>): string {
  const plain = (words: string) => fold(words).replaceAll(/\s+/gu, ' ').trim();
  const facts = { dossier, text: plain(text), from: from === null ? null : plain(from) };
  return hash('sha256', canonicalJson(facts), 'hex');
}

function rowOf(suggestion: KeptSuggestion) {
  const { id, dossier, channel, text, from, note, question, decided } = suggestion;
  return {
    ...channelColumns(channel),
    id,
    dossier,
    channel_name: suggestion.channelName,
    created_by: suggestion.by,
    created_at: suggestion.at,
    said: text,
    said_by: from,
    note,
    question,
    state: suggestion.state,
    version: suggestion.version,
    approvals: JSON.stringify(suggestion.approvals),
    decided_by: decided?.by ?? null,
    decided_at: decided?.at ?? null,
    reason: suggestion.reason,
    claim: suggestion.claim,
    erased: suggestion.isErased ? 1 : 0,
  };
}

function fromRow(row: Selectable<Tables['suggestions']>): KeptSuggestion {
  const approvals: string[] = JSON.parse(row.approvals);
  const channel: Channel = channelFrom(row);
  return {
    id: row.id,
    dossier: row.dossier,
    channel,
    channelName: row.channel_name,
    by: row.created_by,
    at: row.created_at,
    text: row.said,
    from: row.said_by,
    note: row.note,
    question: row.question,
    state: row.state,
    version: row.version,
    approvals,
    decided: row.decided_by === null ? null : { by: row.decided_by, at: row.decided_at ?? 0 },
    reason: row.reason,
    claim: row.claim,
    isErased: row.erased === 1,
  };
}
