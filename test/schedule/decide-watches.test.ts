import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maximumLatenessMs } from '../../src/core/schedule/lateness.ts';
import { decideAgain } from '../../src/schedule/decide-again.ts';
import { limits } from '../../src/schedule/limits.ts';
import { pauseWatch, removeWatch } from '../../src/store/change-watches.ts';
import { laneOf } from '../../src/store/channel-columns.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { watchesToCompare } from '../../src/store/due-watches.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planTold } from '../../src/store/plan-watches.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { addWatch } from '../../src/store/watches.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { channel, terms } from '../store/some-rows.ts';
import { aWatch, fires, toldIn } from '../store/some-watches.ts';

const [sqlite] = storeKinds;
const asked = { dossier: 'floods', revision: 'r2', now: 10_000, platforms: ['slack'] };
const night = { from: '22:00', to: '07:00', zone: 'UTC' };
/** 23:00, and the end of that night. */
const [late, morning] = [Date.parse('2026-11-22T23:00:00Z'), Date.parse('2026-11-23T07:00:00Z')];

describe('what tells of watches, and is about to be posted', () => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
    await addWatch(store, aWatch('a'), { seen: 'before', revision: 'r1' });
    await addWatch(store, aWatch('b', { quiet: night }), { seen: 'before', revision: 'r1' });
    const due = await watchesToCompare(store, asked, [laneOf(channel)]);
    const told = { ...toldIn('o1'), dueAt: late };
    await planTold(
      store,
      told,
      due.map((one) => fires(one, 'after')),
      'r2',
      late,
    );
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  async function decide(now: number, isFallen = (_claim: string) => false) {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const claimed = await claimPending(store, { ...terms, now: Math.max(now, late) });
    const decided = await decideAgain({ store, clock: () => now, limits, isFallen, log }, claimed);
    return decided.get('o1p0');
  }
  const seen = async () => (await watchesToCompare(store, asked, [laneOf(channel)])).map((one) => one.seen);

  test('is posted by day', async () => {
    expect(await decide(morning)).toEqual({ kind: 'post' });
  });

  test('is told when quiet hours end, with all that moved until then, where they began meanwhile', async () => {
    expect(await decide(late)).toEqual({ kind: 'taken-back' });
    expect(await seen()).toEqual(['before', 'before']);
  });

  test('waits for their end where it was tried before', async () => {
    const [claimed] = await claimPending(store, { ...terms, now: late });
    if (claimed === undefined) throw new Error('there is a message');
    const { key, epoch } = claimed;
    const again = { key, epoch, state: 'pending', readyAt: late, hungUntil: null, reason: 'rate' } as const;
    await settleDeliveries(store, [again], late);
    await store.db.deleteFrom('lanes').execute();
    const decision = await decide(late);
    expect(decision).toMatchObject({ kind: 'end', settlement: { state: 'pending', readyAt: morning } });
    if (decision?.kind !== 'end') throw new Error('it ends');
    await settleDeliveries(store, [decision.settlement], late);
    expect(await decide(morning)).toEqual({ kind: 'post' });
  });

  test('is composed anew where one of several was paused or removed', async () => {
    await pauseWatch(store, 'b');
    expect(await decide(late)).toEqual({ kind: 'taken-back' });
    expect(await seen()).toEqual(['before']);
  });

  test('is composed anew where a claim fell that it shows', async () => {
    expect(await decide(morning, (claim) => claim === 'floods/claim-1')).toEqual({ kind: 'taken-back' });
    expect(await seen()).toEqual(['before', 'before']);
  });

  test.each([
    ['removed', removeWatch],
    ['paused', pauseWatch],
  ])('is not posted where all were %s', async (reason, change) => {
    for (const id of ['a', 'b']) await change(store, id);
    expect(await decide(morning)).toMatchObject({ kind: 'end', settlement: { state: 'skipped', reason } });
  });

  test('is not posted days too late', async () => {
    const decision = await decide(late + maximumLatenessMs + 1);
    expect(decision).toMatchObject({ kind: 'end', settlement: { state: 'expired', reason: 'too-late' } });
  });
});
