import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditOutcome, PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { type ComposeCorrection, correctPosted } from '../../src/schedule/correct-posted.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import type { ClaimChange } from '../../src/store/corrections.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf, startsAt } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { createStandIn, publisherOf, type StandIn } from './support/stand-in.ts';

const first: ClaimChange = { claim: 'c1', status: 'corrected' };
const second: ClaimChange = { claim: 'c2', status: 'retracted' };

/** Marks the parent with the claims that changed, and names them in the note. */
const compose: ComposeCorrection = ({ messages: [parent] }, changes) => {
  const names = changes.map(({ claim }) => claim).join('+');
  const text = `${parent?.message.payload.text} (${names})`;
  return {
    edits: [{ messageId: parent?.messageId ?? '', message: { payload: { text } } }],
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

  const contextWith = (publisher: Publisher): ScheduleContext =>
    contextOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1 }, store, () => now);
  const rounds = async (context: ScheduleContext) => {
    const loop = driveLoop(context);
    for (let round = 0; round < 10; round++) {
      await loop.round();
      now += 5_000;
    }
    await loop.stop();
  };
  const texts = () => standIn.messages.map(({ text }) => text);

  test('an instance that knows of less is first: the other brings the rest, and each change is told once', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    const other = { ...context, store: await openStore(at.place) };
    // The one that knows of less is first, while the other still composes.
    await correctPosted(other, [first, second], async (posted, changes) => {
      if (changes.length === 2) await correctPosted(context, [first], compose);
      return compose(posted, changes);
    });
    await rounds(context);
    const told = await store.db.selectFrom('corrections').select(['claim', 'status']).orderBy('claim').execute();
    expect(told).toEqual([first, second]);
    const notes = texts()
      .slice(1)
      .flatMap((text) => text.split('+'));
    expect(notes.toSorted()).toEqual(['c1', 'c2']);
    await other.store.close();
  });

  test('a note too long for one message goes on in the next, in order, and once', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    const long: ComposeCorrection = () => ({
      edits: [],
      note: ['one', 'two', 'three'].map((text) => ({ payload: { text } })),
    });
    await correctPosted(context, [first], long);
    await rounds(context);
    await correctPosted(context, [first], long);
    await rounds(context);
    expect(texts().slice(1)).toEqual(['one', 'two', 'three']);
  });

  test.each<[string, PostOutcome]>([
    ['put off', { kind: 'later', afterMs: 8_000, reason: 'rate' }],
    ['not known of', { kind: 'ambiguous', reason: 'cut' }],
    ['refused', { kind: 'refused', reason: 'too long' }],
  ])('a note whose first message is %s goes on after it, in order, and loses nothing', async (_, outcome) => {
    const good = publisherOf(standIn);
    let tries = 0;
    const publisher: Publisher = {
      ...good,
      post: async (posting, ...rest) =>
        posting.thread !== null && tries++ === 0 ? outcome : good.post(posting, ...rest),
    };
    const context = contextWith(publisher);
    await rounds(context);
    await correctPosted(context, [first], () => ({
      edits: [],
      note: ['one', 'two', 'three'].map((text) => ({ payload: { text } })),
    }));
    for (let again = 0; again < 5; again++) await rounds(context);
    expect(texts().slice(1)).toEqual(outcome.kind === 'refused' ? ['two', 'three'] : ['one', 'two', 'three']);
  });

  test('two instances that correct one digest at once, for different reasons, keep each other’s marks', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    const other = { ...context, store: await openStore(at.place) };
    let isFirst = true;
    await correctPosted(other, [second], async (posted, changes) => {
      if (isFirst) {
        isFirst = false;
        await correctPosted(context, [first], compose);
      }
      return compose(posted, changes);
    });
    await rounds(context);
    expect(texts()).toEqual(['kx1 2026-11-22 0 (c1) (c2)', 'c1', 'c2']);
    const due = await store.db.selectFrom('deliveries').select('due_at').where('kind', '=', 'note').execute();
    expect(new Set(due.map(({ due_at }) => due_at)).size).toBe(2);
    await other.store.close();
  });

  test('of two long notes the first is told to its end, and then the second', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    const long: ComposeCorrection = (_, changes) => ({
      edits: [],
      note: [0, 1, 2].map((part) => ({ payload: { text: `${changes[0]?.claim} ${part}` } })),
    });
    await correctPosted(context, [first], long);
    await correctPosted(context, [second], long);
    await rounds(context);
    expect(texts().slice(1)).toEqual(['c1 0', 'c1 1', 'c1 2', 'c2 0', 'c2 1', 'c2 2']);
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
        await correctPosted(context, [first, second], compose);
        now += 30_000;
        return { kind: 'later', afterMs: 5_000, reason: 'rate' };
      },
    };
    const context = contextWith(publisher);
    await rounds(context);
    await correctPosted(context, [first], compose);
    await rounds(context);
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

  test('each edit keeps the marks of the corrections before it, also of one that is not made yet', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    await correctPosted(context, [first], compose);
    await correctPosted(context, [first, second], compose);
    await correctPosted(context, [first, second], compose);
    await rounds(context);
    expect(texts()).toEqual(['kx1 2026-11-22 0 (c1) (c2)', 'c1', 'c2']);
  });

  test('the third edit keeps what the second said', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    await correctPosted(context, [first], compose);
    await rounds(context);
    await correctPosted(context, [second], compose);
    await rounds(context);
    await correctPosted(context, [{ claim: 'c1', status: 'retracted' }], compose);
    await rounds(context);
    expect(texts()[0]).toBe('kx1 2026-11-22 0 (c1) (c2) (c1)');
  });

  test('an edit of a later part is made in the thread of its parent', async () => {
    const good = publisherOf(standIn);
    const threads: [string, string | null][] = [];
    const publisher: Publisher = {
      ...good,
      edit(edit) {
        threads.push([edit.messageId, edit.thread]);
        return good.edit(edit);
      },
    };
    const there = { platform: 'slack', place: 'T1', channel: 'C2' } as const;
    await addSchedule(store, aSchedule('lx2', { channel: there }), startsAt - 30_000);
    const context = contextWith(publisher);
    await rounds(context);
    await correctPosted(context, [first], ({ occurrence, messages }) => ({
      edits: occurrence.schedule === 'lx2' ? messages : [],
      note: [],
    }));
    await rounds(context);
    const [parent, part] = standIn.messages.filter(({ text }) => text.startsWith('lx2')).map(({ id }) => id);
    expect(threads.toSorted()).toEqual(
      [
        [parent, null],
        [part, parent],
      ].toSorted(),
    );
  });

  test('two corrections of the same claim are two: corrected first, and then retracted', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    await correctPosted(context, [first], compose);
    await rounds(context);
    await correctPosted(context, [{ claim: 'c1', status: 'retracted' }], compose);
    await rounds(context);
    expect(texts()).toEqual(['kx1 2026-11-22 0 (c1) (c1)', 'c1', 'c1']);
  });

  test('two instances that correct at once tell each change once', async () => {
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    const other = { ...context, store: await openStore(at.place) };
    const counts = await Promise.all([
      correctPosted(context, [first, second], compose),
      correctPosted(other, [second, first], compose),
    ]);
    await rounds(context);
    await other.store.close();
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(texts()).toHaveLength(2);
  });

  test('an edit that failed is not what its readers see', async () => {
    const good = publisherOf(standIn);
    let refused = 0;
    const publisher: Publisher = {
      ...good,
      edit: async (...args) => (refused++ === 0 ? { kind: 'refused', reason: 'too long' } : good.edit(...args)),
    };
    const context = contextWith(publisher);
    await rounds(context);
    await correctPosted(context, [first], compose);
    await rounds(context);
    await correctPosted(context, [first, second], compose);
    await rounds(context);
    expect(texts()[0]).toBe('kx1 2026-11-22 0 (c2)');
  });

  test('an edit that nobody knows of is made again, and a note is not', async () => {
    const good = publisherOf(standIn);
    let [edits, notes] = [0, 0];
    const publisher: Publisher = {
      ...good,
      async edit(...args): Promise<EditOutcome> {
        edits += 1;
        await good.edit(...args);
        return edits === 1 ? { kind: 'ambiguous', reason: 'cut' } : { kind: 'edited' };
      },
      async post(posting) {
        if (posting.thread === null) return good.post(posting);
        notes += 1;
        await good.post(posting);
        return { kind: 'ambiguous', reason: 'cut' };
      },
    };
    const context = contextWith(publisher);
    await rounds(context);
    await correctPosted(context, [first], compose);
    await rounds(context);
    expect([edits, notes]).toEqual([2, 1]);
    expect(standIn.messages[0]?.edits).toBe(2);
    expect(texts()).toEqual(['kx1 2026-11-22 0 (c1)', 'c1']);
  });

  test('one digest that cannot be corrected keeps no other from it, and is tried again', async () => {
    await addSchedule(
      store,
      aSchedule('lx1', { channel: { platform: 'slack', place: 'T1', channel: 'C2' } }),
      startsAt - 30_000,
    );
    const context = contextWith(publisherOf(standIn));
    await rounds(context);
    let broken = true;
    const brittle: ComposeCorrection = (posted, changes) => {
      if (broken && posted.occurrence.schedule === 'kx1') throw new Error('its dossier is gone');
      return compose(posted, changes);
    };
    expect(await correctPosted(context, [first], brittle)).toBe(1);
    broken = false;
    expect(await correctPosted(context, [first], brittle)).toBe(1);
    await rounds(context);
    expect(texts().filter((text) => text.includes('(c1)'))).toHaveLength(2);
  });
});
