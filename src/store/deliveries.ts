import type { Insertable, Selectable } from 'kysely';
import type { Channel, Platform } from '../core/place/channel.ts';
import type { FrozenMessage } from '../core/posting/publisher.ts';
import { channelColumns, channelFrom } from './channel-columns.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import type { Store } from './store.ts';
import type { DeliveryKind, DeliveryState, Tables } from './tables.ts';

export interface NewDelivery {
  /** At most 25 characters of a–z and 0–9: Discord's longest nonce. */
  key: string;
  kind: DeliveryKind;
  occurrence: string;
  /** The message's number within the digest, from 0. */
  part: number;
  last: boolean;
  channel: Channel;
  dueAt: number;
  message: FrozenMessage;
  thread: string | null;
  messageId: string | null;
  /** Epoch milliseconds; null while it waits for the part before it. */
  readyAt: number | null;
}

export interface Delivery extends NewDelivery {
  lane: string;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  lookups: number;
  triedAt: number | null;
  /** Until when (epoch milliseconds) its last call may still make a message; null where it certainly made none. */
  hungUntil: number | null;
  doneAt: number | null;
  epoch: number;
}

/** Keeps new deliveries. One whose key is known is left out: it is the same message. */
export async function addDeliveries({ db }: Store, deliveries: readonly NewDelivery[]): Promise<void> {
  for (const batch of splitIntoBatches(deliveries, 50)) {
    await db
      .insertInto('deliveries')
      .values(batch.map(toRow))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** An occurrence's messages, then its notes, then its edits, each in order. */
export async function deliveriesOf({ db }: Store, occurrence: string): Promise<Delivery[]> {
  const query = db.selectFrom('deliveries').selectAll().where('occurrence', '=', occurrence);
  return (await query.orderBy('kind', 'desc').orderBy('part').orderBy('id').execute()).map(fromDeliveryRow);
}

/** One delivery; null where there is none. */
export async function deliveryOf({ db }: Store, key: string): Promise<Delivery | null> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', key).executeTakeFirst();
  return row === undefined ? null : fromDeliveryRow(row);
}

/** Keeps a delivery that waits from being posted, because it may have arrived after all. False where it is claimed. */
export async function makeUnsure({ db }: Store, { key, epoch }: Pick<Delivery, 'key' | 'epoch'>): Promise<boolean> {
  const waiting = db.updateTable('deliveries').set({ state: 'ambiguous' }).where('id', '=', key);
  const made = await waiting.where('epoch', '=', epoch).where('state', '=', 'pending').executeTakeFirst();
  return made.numUpdatedRows > 0n;
}

/**
 * When the next delivery may be tried (epoch milliseconds); null where none waits. In the past for one that waits until
 * its channel is free.
 */
export async function nextPostAt({ db }: Store, platform: Platform): Promise<number | null> {
  const pending = db
    .selectFrom('deliveries')
    .where('state', '=', 'pending')
    .where('ready_at', 'is not', null)
    .where('platform', '=', platform);
  return (await pending.select(({ fn }) => fn.min('ready_at').as('at')).executeTakeFirst())?.at ?? null;
}

/** When the next delivery may be looked up, or its lease ends (epoch milliseconds); null where there is none. */
export async function nextLookUpAt({ db }: Store, platform: Platform): Promise<number | null> {
  const unsure = db
    .selectFrom('deliveries')
    .where('state', 'in', ['sending', 'ambiguous'])
    .where('platform', '=', platform)
    .where((where) => where.or([where('ready_at', 'is not', null), where('state', '=', 'sending')]))
    .select(({ fn }) => fn.min(fn.coalesce('lease_until', 'ready_at')).as('at'));
  return (await unsure.executeTakeFirst())?.at ?? null;
}

function toRow(delivery: NewDelivery): Insertable<Tables['deliveries']> {
  return {
    ...channelColumns(delivery.channel),
    id: delivery.key,
    kind: delivery.kind,
    occurrence: delivery.occurrence,
    part: delivery.part,
    last: delivery.last ? 1 : 0,
    due_at: delivery.dueAt,
    payload: JSON.stringify(delivery.message.payload),
    thread: delivery.thread,
    message_id: delivery.messageId,
    ready_at: delivery.readyAt,
  };
}

export function fromDeliveryRow(row: Selectable<Tables['deliveries']>): Delivery {
  return {
    key: row.id,
    kind: row.kind,
    occurrence: row.occurrence,
    part: row.part,
    last: row.last === 1,
    channel: channelFrom(row),
    lane: row.lane,
    dueAt: row.due_at,
    message: readMessage(row.payload),
    thread: row.thread,
    messageId: row.message_id,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    lookups: row.lookups,
    readyAt: row.ready_at,
    triedAt: row.tried_at,
    hungUntil: row.hung_until,
    doneAt: row.done_at,
    epoch: row.epoch,
  };
}

function readMessage(text: string): FrozenMessage {
  const payload: FrozenMessage['payload'] = JSON.parse(text);
  return { payload };
}
