import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { type ComposeCorrection, correctPosted } from '../../src/schedule/correct.ts';
import type { ScheduleDeps } from '../../src/schedule/deps.ts';
import { runTick } from '../../src/schedule/tick.ts';
import type { ClaimChange } from '../../src/store/corrections.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { depsOf, startsAt } from './support/cycle.ts';
import { createStandIn, publisherOf, type StandIn } from './support/stand-in.ts';

const first: ClaimChange = { claim: 'c1', status: 'corrected' };
const second: ClaimChange = { claim: 'c2', status: 'retracted' };

/** Marks the parent with the claims that changed, and names them in the note. */
const compose: ComposeCorrection = ({ messages: [parent] }, changes) => {
  const names = changes.map(({ claim }) => claim).join('+');
  const text = `${parent?.part.payload.text} (${names})`;
  return {
    edits: [{ messageId: parent?.messageId ?? '', part: { payload: { text } } }],
    note: [{ payload: { text: names } }],
  };
};

describe.each(storeKinds)('corrections of a posted digest: $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let standIn: StandIn;
  let now: number;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    standIn = createStandIn('slack');
    now = startsAt;
    await addSchedule(store, aSchedule('kx1'), startsAt - 30_000);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const depsWith = (publisher: Publisher): ScheduleDeps =>
    depsOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1 }, store, () => now);
  const ticks = async (deps: ScheduleDeps) => {
    for (let round = 0; round < 10; round++) {
      await runTick(deps, now);
      now += 5_000;
    }
  };
  const texts = () => standIn.messages.map(({ text }) => text);

  test('an instance that knows of less is first: the other brings the rest, and each change is told once', async () => {
    const deps = depsWith(publisherOf(standIn));
    await ticks(deps);
    const other = { ...deps, store: await openStore(at.place) };
    // The one that knows of less is first, while the other still composes.
    await correctPosted(other, [first, second], async (posted, changes) => {
      if (changes.length === 2) await correctPosted(deps, [first], compose);
      return compose(posted, changes);
    });
    await ticks(deps);
    const told = await store.db.selectFrom('corrections').select(['claim', 'status']).orderBy('claim').execute();
    expect(told).toEqual([first, second]);
    const notes = texts()
      .slice(1)
      .flatMap((text) => text.split('+'));
    expect(notes.toSorted()).toEqual(['c1', 'c2']);
    await other.store.close();
  });

  test('a note too long for one message goes on in the next, in order, and once', async () => {
    const deps = depsWith(publisherOf(standIn));
    await ticks(deps);
    const long: ComposeCorrection = () => ({
      edits: [],
      note: ['one', 'two', 'three'].map((text) => ({ payload: { text } })),
    });
    await correctPosted(deps, [first], long);
    await ticks(deps);
    await correctPosted(deps, [first], long);
    await ticks(deps);
    expect(texts().slice(1)).toEqual(['one', 'two', 'three']);
  });

  test('an edit that is tried again never undoes a later one, also after the clock was set back', async () => {
    const good = publisherOf(standIn);
    let edits = 0;
    const publisher: Publisher = {
      ...good,
      async edit(...args): Promise<EditOutcome> {
        edits += 1;
        if (edits > 1) return good.edit(...args);
        // The next correction comes while this one is on its way, by a clock that is behind.
        now -= 30_000;
        await correctPosted(deps, [first, second], compose);
        now += 30_000;
        return { kind: 'later', afterMs: 5_000, reason: 'rate' };
      },
    };
    const deps = depsWith(publisher);
    await ticks(deps);
    await correctPosted(deps, [first], compose);
    await ticks(deps);
    expect(texts()[0]).toBe('kx1 2026-11-22 0 (c1) (c2)');
    expect(edits).toBe(2);
    const kept = await store.db
      .selectFrom('deliveries')
      .select(['state', 'reason'])
      .where('kind', '=', 'edit')
      .execute();
    expect(kept.toSorted((a, b) => (a.state < b.state ? 1 : -1))).toEqual(
      [
        { state: 'skipped', reason: 'superseded' },
        { state: 'sent', reason: null },
      ].toSorted((a, b) => (a.state < b.state ? 1 : -1)),
    );
  });
});
