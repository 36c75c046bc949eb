import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSettlementWriter } from '../../src/schedule/settlement-writer.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { addDeliveries, deliveriesOf } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Settlement } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { terms } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;

describe('writing settlements together', () => {
  let at: FreshPlace;
  let store: Store;
  let writes: number;
  let fails: boolean;
  let failsAtFirst = false;
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    fails = false;
    const checkpoint = (name: string) => {
      if (name !== 'before update deliveries set') return;
      writes += 1;
      if (fails || (failsAtFirst && writes === 1)) throw new Error('the disk is full');
    };
    store = await openStore(at.place, { checkpoint });
    // Not what opening it wrote.
    writes = 0;
    failsAtFirst = false;
    const keys = ['a', 'b', 'c'];
    await addDeliveries(
      store,
      keys.map((key) => ({
        key,
        kind: 'note',
        occurrence: 'o',
        part: 0,
        last: true,
        channel: { platform: 'discord', place: 'P', channel: key },
        dueAt: 1,
        message: { payload: {} },
        thread: null,
        messageId: null,
        readyAt: 1,
      })),
    );
    await claimPending(store, { ...terms, owner: 'o', now: 2, limit: 9, platform: 'discord', paceMs: 0 });
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const writerOf = () => {
    const publisher = publisherOf(createStandIn('discord'));
    const cycle = { place: at.place, publisher, from: 0, owner: 'o', seed: 1 };
    return createSettlementWriter(contextOf(cycle, store, () => 3));
  };
  const sent = (key: string, epoch = 1): Settlement => ({ key, epoch, state: 'sent', messageId: `m${key}` });

  test('those of one turn are one write, and each learns whether it counts', async () => {
    const writer = writerOf();
    const counts = await Promise.all([writer.write(sent('a')), writer.write(sent('b', 9)), writer.write(sent('c'))]);
    expect(counts).toEqual([true, false, true]);
    expect(writes).toBe(1);
    expect((await deliveriesOf(store, 'o')).map(({ state }) => state)).toEqual(['sent', 'sending', 'sent']);
  });

  test('those that come while one is written share the next', async () => {
    const writer = writerOf();
    const first = writer.write(sent('a'));
    await new Promise((resolve) => setImmediate(resolve));
    const later = [writer.write(sent('b')), writer.write(sent('c'))];
    expect(await Promise.all([first, ...later])).toEqual([true, true, true]);
    expect(writes).toBe(2);
    // And so does one that comes when nothing is under way.
    expect(await writer.write(sent('a'))).toBe(false);
    expect(writes).toBe(3);
  });

  test('where several cannot be written together, each is written by itself', async () => {
    const writer = writerOf();
    failsAtFirst = true;
    expect(await Promise.all([writer.write(sent('a')), writer.write(sent('b', 9))])).toEqual([true, false]);
    expect(writes).toBe(3);
  });

  test('a reason that a database would not take is kept without what it refuses', async () => {
    const reason = `upstream\u0000gone${'!'.repeat(300)}`;
    expect(await writerOf().write({ key: 'a', epoch: 1, state: 'failed', reason })).toBe(true);
    const [kept] = await deliveriesOf(store, 'o');
    expect(kept).toMatchObject({ state: 'failed', reason: `upstream gone${'!'.repeat(187)}` });
  });

  test('a write that fails fails for each of them, and the next is written', async () => {
    const writer = writerOf();
    fails = true;
    const both = await Promise.allSettled([writer.write(sent('a')), writer.write(sent('b'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await writer.write(sent('a'))).toBe(true);
  });
});
