import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { KeptWatch } from '../../src/core/watch/watch.ts';
import { planWatches } from '../../src/schedule/plan-watches.ts';
import type { ScheduleContext, WatchPlanner } from '../../src/schedule/schedule-context.ts';
import { openStore } from '../../src/store/open-store.ts';
import { keepServed, servedRevisions } from '../../src/store/served.ts';
import type { Store } from '../../src/store/store.ts';
import { addWatch } from '../../src/store/watches.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { channel } from '../store/some-rows.ts';
import { aWatch } from '../store/some-watches.ts';
import { dossierOf } from '../support/dossiers.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;
const night = { from: '22:00', to: '07:00', zone: 'Europe/Kyiv' };
/** 23:30 in Kyiv. */
const late = Date.parse('2026-11-22T21:30:00Z');
const morning = Date.parse('2026-11-23T05:00:00Z');

/** Data of one revision: what is seen of it is its revision. */
function dataOf(revision: string, id = 'flood'): ReadonlyMap<string, Dossier> {
  return new Map([[id, dossierOf({ id, questions: { houses: {} } }, revision)]]);
}

describe('what is watched', () => {
  let at: FreshPlace;
  let store: Store;
  let data: ReadonlyMap<string, Dossier>;
  let logged: string[];
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
    data = dataOf('r2');
    logged = [];
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const keep = (id: string, over: Partial<KeptWatch> = {}) =>
    addWatch(store, aWatch(id, { dossier: 'flood', ...over }), { seen: 'r1', revision: 'r1' });

  /** Fires wherever another revision was seen; a watch for the verdict never. */
  function plannerOf(over: Partial<WatchPlanner> = {}): WatchPlanner {
    return {
      dossiers: () => data,
      announced: new Map(),
      prepare: async () => {},
      compare: async ({ watch, seen }, { revision }) =>
        watch.when === 'verdict' || seen === revision ? null : { fired: [], sees: revision },
      compose: (fired) => ({
        messages: [{ payload: { text: fired.map(({ watch }) => watch.id).join() } }],
        snapshot: '{}',
        claims: [],
      }),
      ...over,
    };
  }

  async function plan(now: number, watches = plannerOf()): Promise<string[]> {
    const cycle = { place: at.place, publisher: publisherOf(createStandIn('slack')), from: 0, owner: 'one', seed: 1 };
    const context: ScheduleContext = {
      ...contextOf(cycle, store, () => now),
      log: { info: () => {}, warn: () => {}, error: (_, message) => void logged.push(message) },
      watches,
    };
    await planWatches(context, now);
    const rows = await store.db.selectFrom('deliveries').select(['lane', 'payload']).orderBy('due_at').execute();
    return rows.map(({ lane, payload }) => `${JSON.parse(lane)[2]} ${JSON.parse(payload).text}`).toSorted();
  }
  const arrive = () => store.db.updateTable('occurrences').set({ state: 'posted' }).execute();

  test('is told in one message for each channel, once for each revision', async () => {
    await keep('a');
    await keep('b');
    await keep('calm', { when: 'verdict' });
    await keep('c', { channel: { ...channel, channel: 'C2' } });
    await keep('else', { dossier: 'fires' });
    await keep('far', { channel: { ...channel, platform: 'discord' } });
    expect(await plan(late)).toEqual(['C1 a,b', 'C2 c']);
    expect(await plan(late)).toEqual(['C1 a,b', 'C2 c']);
    await arrive();
    expect(await plan(late)).toHaveLength(2);
    data = dataOf('r3');
    expect(await plan(late)).toHaveLength(4);
  });

  test('waits for the end of its quiet hours, and comes together with what moved in them', async () => {
    await keep('loud');
    await keep('calm', { quiet: night });
    await keep('calm too', { quiet: night, createdAt: 2_000 });
    expect(await plan(late)).toEqual(['C1 loud']);
    await arrive();
    data = dataOf('r3');
    expect(await plan(late + 60_000)).toEqual(['C1 loud', 'C1 loud']);
    await arrive();
    expect(await plan(morning - 1)).toHaveLength(2);
    expect(await plan(morning)).toEqual(['C1 calm,calm too', 'C1 loud', 'C1 loud']);
  });

  test('is not told backwards by an instance whose data is older', async () => {
    await keep('a');
    const [newer, older] = [plannerOf(), plannerOf({ dossiers: () => dataOf('r0') })];
    await plan(late, older);
    await arrive();
    await store.db.deleteFrom('deliveries').execute();
    expect(await plan(late, newer)).toEqual(['C1 a']);
    await arrive();
    expect(await plan(late, older)).toEqual(['C1 a']);
    expect(await servedRevisions(store)).toEqual(new Map([['flood', 'r2']]));
    // Another instance loads what this one still has not.
    await keepServed(store, 'flood', 'r3');
    expect(await plan(late, newer)).toEqual(['C1 a']);
  });

  test('that cannot be composed holds up no other channel, and is tried again', async () => {
    await keep('broken');
    await keep('c', { channel: { ...channel, channel: 'C2' } });
    const { compose } = plannerOf();
    const failing = plannerOf({
      compose(fired, ...rest) {
        if (fired.some(({ watch }) => watch.id === 'broken')) throw new Error('unfaithful');
        return compose(fired, ...rest);
      },
    });
    expect(await plan(late, failing)).toEqual(['C2 c']);
    expect(logged).toEqual(['what moved could not be told; the next tick tries again']);
    expect(await plan(late)).toEqual(['C1 broken', 'C2 c']);
  });
});
