import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { carryOutRequest } from '../../src/bot/carry-out-request.ts';
import type { Request, RequestKinds } from '../../src/core/command/request.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { caps } from '../../src/core/schedule/caps.ts';
import { removeSchedule } from '../../src/store/change-schedules.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule, holdAdding, scheduleOf, schedulesIn } from '../../src/store/schedules.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';

const asker: Asker = {
  platform: 'discord',
  place: '2000',
  channel: '3000',
  user: '4000',
  roles: [],
  standing: 'manager',
  request: null,
};
const now = Date.parse('2026-11-22T05:00:00Z');
const { time, days, zone, quiet, late, sections } = aSchedule('x');
const schedule = { time, days, zone, quiet, late, sections };

type Outcome<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];
const timeOf = (index: number) =>
  `${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;

describe.each(storeKinds)('changing schedules on $name', ({ fresh }) => {
  let at: FreshPlace;
  let stores: [Store, Store];
  let ids: number;
  beforeEach(async () => {
    at = await fresh();
    stores = await Promise.all([openStore(at.place), openStore(at.place)]);
    ids = 0;
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await at.drop();
  });

  /** Carries a request out on one of two instances, and returns what its View is made from. */
  async function outcomeOf<Kind extends keyof RequestKinds>(
    requestWith: (view: (outcome: Outcome<Kind>) => View) => Request,
    who: Partial<Asker>,
    instance: number,
  ): Promise<Outcome<Kind> | undefined> {
    const given: Outcome<Kind>[] = [];
    const request = requestWith((outcome) => {
      given.push(outcome);
      return { title: [], blocks: [], footer: [] };
    });
    const store = stores[instance % 2] ?? stores[0];
    const context = { store, clock: () => now, newId: () => `new${ids++}`, onSchedules() {}, mayIn: async () => true };
    await carryOutRequest(request, { ...asker, ...who }, context);
    return given[0];
  }
  const add = (who: Partial<Asker> = {}, over: Partial<typeof schedule> = {}, instance = 0, dossier = 'floods') =>
    outcomeOf<'add-schedule'>(
      (view) => ({ kind: 'add-schedule', dossier, schedule: { ...schedule, ...over }, view }),
      who,
      instance,
    );
  const change = (what: 'pause' | 'resume' | 'remove', id: string | null, who: Partial<Asker> = {}, instance = 0) =>
    outcomeOf<'change-schedule'>((view) => ({ kind: 'change-schedule', id, change: what, view }), who, instance);
  const kept = () => schedulesIn(stores[0], asker);

  describe('the same schedule', () => {
    test('is kept once, and the answer says which it is and when it posts next', async () => {
      expect(await add()).toEqual({ kind: 'added', id: 'new0' });
      const nextAt = now + 3_600_000;
      expect(await add({ user: '4001' })).toMatchObject({
        kind: 'same',
        schedule: { id: 'new0', paused: null },
        nextAt,
      });
      await change('pause', 'new0');
      expect(await add()).toMatchObject({ kind: 'same', schedule: { id: 'new0', paused: 'asked' }, nextAt: null });
      expect(await kept()).toHaveLength(1);
    });

    test('is another one with anything else about it', async () => {
      await add();
      const others = [
        { time: '08:01' },
        { days: ['mon'] as const },
        { zone: 'UTC' },
        { quiet: 'silent' as const },
        { late: 'all' as const },
        { sections: ['changes'] as const },
      ];
      for (const over of others) expect(await add({}, over)).toMatchObject({ kind: 'added' });
      expect(await add({}, {}, 0, 'fires')).toMatchObject({ kind: 'added' });
      expect(await add({ channel: '3001' })).toMatchObject({ kind: 'added' });
      expect(await kept()).toHaveLength(8);
    });

    test('is kept once where several ask at the same time, on two instances', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, (_, index) => add({ user: `u${index}` }, {}, index)));
      expect(all.map((outcome) => outcome?.kind).toSorted()).toEqual(['added', ...Array(9).fill('same')]);
      expect(await kept()).toHaveLength(1);
    });
  });

  describe('a cap', () => {
    const fill = async (from: number, count: number, where: Partial<Asker>) => {
      for (let index = from; index < from + count; index += 1) {
        const id = `f${where.channel ?? ''}x${index}`;
        const channel = { platform: 'discord', place: '2000', channel: '3000', ...where };
        await addSchedule(stores[0], aSchedule(id, { channel, time: timeOf(index), createdBy: '4000' }), now);
      }
    };

    test('is held for a channel, whoever asks, and a removal makes room', async () => {
      await fill(0, caps.channel - 1, {});
      expect(await add({ user: '4001' }, { time: '20:00' })).toMatchObject({ kind: 'added' });
      expect(await add({ user: '4002' }, { time: '20:01' })).toEqual({ kind: 'full', of: 'channel' });
      expect(await add({ user: '4002' }, { time: '20:00' })).toMatchObject({ kind: 'same' });
      expect(await add({ channel: '3001' }, { time: '20:01' })).toMatchObject({ kind: 'added' });
      await change('remove', 'new0');
      expect(await add({ user: '4002' }, { time: '20:01' })).toMatchObject({ kind: 'added' });
    });

    test('is held for a person over the channels of a place, and not over other places', async () => {
      await fill(0, 20, { channel: '3001' });
      await fill(0, 20, { channel: '3002' });
      await fill(0, 9, { channel: '3003' });
      await fill(0, 5, { place: '20', channel: '3004' });
      expect(await add({ channel: '3005' })).toMatchObject({ kind: 'added' });
      expect(await add({ channel: '3006' })).toEqual({ kind: 'full', of: 'person' });
      expect(await add({ channel: '3006', user: '4001' })).toMatchObject({ kind: 'added' });
      expect(await add({ channel: '3004', place: '20' }, { time: '20:00' })).toMatchObject({ kind: 'added' });
    });

    test('is held where many add at the same time, on two instances', async () => {
      await fill(0, caps.channel - 3, {});
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, index) => add({}, { time: timeOf(900 + index) }, index)),
      );
      expect(all.filter((outcome) => outcome?.kind === 'added')).toHaveLength(3);
      expect(await kept()).toHaveLength(caps.channel);
    });
  });

  describe('one request', () => {
    const request = 'r1';

    test('that adds is carried out once, on whichever instance it comes again', async () => {
      const first = await add({ request });
      await change('remove', 'new0');
      expect([await add({ request }), await add({ request }, {}, 1)]).toEqual([first, first]);
      expect(await kept()).toEqual([]);
      expect(await add({ request: 'r2' })).toMatchObject({ kind: 'added' });
    });

    test('that comes many times at once adds one, and all get the same answer', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, (_, index) => add({ request }, {}, index)));
      expect(new Set(all.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
      expect(all[0]).toMatchObject({ kind: 'added' });
      expect(await kept()).toHaveLength(1);
    });

    test('is another on another platform', async () => {
      await add({ request });
      expect(await add({ request, platform: 'slack', place: '' })).toMatchObject({ kind: 'added' });
    });

    test.each(['pause', 'resume', 'remove'] as const)('that asks to %s does so once', async (what) => {
      await add();
      if (what === 'resume') await change('pause', 'new0');
      const first = await change(what, null, { request });
      expect(first).toMatchObject({ kind: 'changed', schedule: { id: 'new0' } });
      // Somebody does the opposite; the repeated request does not undo that.
      if (what === 'remove') await add();
      else await change(what === 'pause' ? 'resume' : 'pause', 'new0');
      const before = await kept();
      expect(await change(what, null, { request }, 1)).toEqual(first);
      expect(await kept()).toEqual(before);
    });

    test('that chooses a dossier does so once', async () => {
      const use = (dossier: string, who: Partial<Asker>) =>
        outcomeOf<'use-dossier'>((view) => ({ kind: 'use-dossier', dossier, view }), who, 1);
      await use('floods', { request });
      await use('fires', {});
      expect(await use('floods', { request })).toEqual({ kept: true });
      const rows = await stores[0].db.selectFrom('channels').select('dossier').execute();
      expect(rows).toEqual([{ dossier: 'fires' }]);
    });
  });

  describe('an old button', () => {
    test('to remove what two people remove at once is told to one of them', async () => {
      await add();
      const both = await Promise.all([change('remove', 'new0'), change('remove', 'new0', {}, 1)]);
      expect(both.map((outcome) => outcome?.kind).toSorted()).toEqual(['changed', 'unclear']);
      expect(await change('pause', 'new0')).toEqual({ kind: 'unclear', here: [] });
    });

    test('to resume what runs does not pass over what is due', async () => {
      await addSchedule(stores[0], aSchedule('due', { channel: asker }), now - 1_000);
      expect(await change('resume', 'due')).toMatchObject({ kind: 'changed' });
      expect(await scheduleOf(stores[0], 'due')).toMatchObject({ paused: null, nextAt: now - 1_000 });
    });

    test('to remove what is removed at that moment says so', async () => {
      await add();
      let removing: Promise<unknown> = Promise.resolve();
      await inTransaction(stores[1], async (transaction) => {
        await holdAdding(transaction, now);
        await removeSchedule(transaction, 'new0', now);
        removing = change('remove', 'new0');
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      expect(await removing).toEqual({ kind: 'unclear', here: [] });
    });
  });
});
