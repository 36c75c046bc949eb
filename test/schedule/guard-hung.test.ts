import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { traitsOf } from '../../src/platforms.ts';
import { createHungGuard } from '../../src/schedule/guard-hung.ts';
import { limits } from '../../src/schedule/limits.ts';
import { addDeliveries, deliveriesOf } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { DeliveryState } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;
const start = 10_000_000;
const hungUntil = start + 60_000;

/** Key, platform, state and until when it may arrive. */
const rows = [
  ['a-sending', 'slack', 'sending', hungUntil],
  ['b-ambiguous', 'slack', 'ambiguous', hungUntil],
  ['c-certain', 'slack', 'ambiguous', null],
  ['d-pending', 'slack', 'pending', hungUntil],
  ['e-sent', 'slack', 'sent', hungUntil],
  ['f-discord', 'discord', 'ambiguous', hungUntil],
  ['g-elsewhere', 'local', 'ambiguous', hungUntil],
] as const satisfies readonly (readonly [string, string, DeliveryState, number | null])[];

describe('until when a hung call may arrive', () => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
    for (const [key, platform, state, until] of rows) {
      const channel = { platform, place: 'P', channel: key };
      const message = { payload: {} };
      const common = { occurrence: 'o', part: 0, last: true, dueAt: 1, thread: null, messageId: null, readyAt: 1 };
      await addDeliveries(store, [{ ...common, key, kind: 'post', channel, message }]);
      await store.db.updateTable('deliveries').set({ state, hung_until: until }).where('id', '=', key).execute();
    }
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  /** What the guard makes of the clocks' going on by so much, and then once more by a second. */
  async function goOn(wallMs: number, realMs: number) {
    const time = { wall: start, real: 500 };
    const discord = publisherOf(createStandIn('discord'));
    const cycle = { place: at.place, publisher: discord, from: 0, owner: 'one', seed: 1 };
    const slack = publisherOf(createStandIn('slack'));
    const guard = createHungGuard({
      ...contextOf(cycle, store, () => time.wall),
      monotonic: () => time.real,
      publishers: new Map([
        ['discord', discord],
        ['slack', slack],
      ]),
    });
    time.wall += wallMs;
    time.real += realMs;
    await guard();
    time.wall += 1_000;
    time.real += 1_000;
    await guard();
    const all = await deliveriesOf(store, 'o');
    return all.map((delivery) => [delivery.key, delivery.hungUntil]);
  }
  const asBefore = rows.map(([key, , , until]) => [key, until]);

  test.each([
    ['both clocks went on', 3_600_000, 3_600_000],
    ['the clock went on a little more', 61_500, 60_000],
    ['the clock went on a little less', 58_500, 60_000],
  ])('stays where %s', async (_, wallMs, realMs) => {
    expect(await goOn(wallMs, realMs)).toEqual(asBefore);
  });

  test.each([
    ['ahead', 61_501, 60_000],
    ['back', -3_600_000, 60_000],
    ['ahead by a year', 365 * 86_400_000, 1_000],
    ['ahead, or the machine slept', 3_600_000, 0],
  ])('begins anew, for what is open, where the clock was set %s', async (_, wallMs, realMs) => {
    const until = (platform: 'slack' | 'discord') =>
      start + wallMs + limits.sendWithinMs + traitsOf(platform).takesWithinMs.hung;
    expect(await goOn(wallMs, realMs)).toEqual([
      ['a-sending', until('slack')],
      ['b-ambiguous', until('slack')],
      ['c-certain', null],
      ['d-pending', hungUntil],
      ['e-sent', hungUntil],
      ['f-discord', until('discord')],
      ['g-elsewhere', hungUntil],
    ]);
  });
});
