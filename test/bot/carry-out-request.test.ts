import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOutRequest } from '../../src/bot/carry-out-request.ts';
import type { Request, RequestKinds } from '../../src/core/command/request.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import { maximumLatenessMs } from '../../src/core/schedule/lateness.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import type { OccurrenceState } from '../../src/store/tables.ts';
import { anOccurrence, aSchedule, channel } from '../store/some-rows.ts';

const asker: Asker = { ...channel, user: 'U7', roles: [], standing: 'member', request: null };
const now = Date.parse('2026-11-22T05:00:00Z');
const hourMs = 3_600_000;

let folder: string;
let store: Store;
let told: number;
/** Who may not schedule in which channel. */
let barred: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-bot-'));
  store = await openStore({ stateDir: folder });
  told = 0;
  barred = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Outcome<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];

/** Carries a request out, and returns what its View is made from. */
async function outcomeOf<Kind extends keyof RequestKinds>(
  requestWith: (view: (outcome: Outcome<Kind>) => View) => Request,
  who: Partial<Asker> = {},
): Promise<Outcome<Kind> | undefined> {
  let given: Outcome<Kind> | undefined;
  const mayIn = async ({ user }: Asker, { channel: where }: Channel) => !barred.includes(`${user} ${where}`);
  const request = requestWith((outcome) => {
    given = outcome;
    return { title: [], blocks: [], footer: [] };
  });
  const context = { store, clock: () => now, newId: () => 'new1', onSchedules: () => void told++, mayIn };
  await carryOutRequest(request, { ...asker, ...who }, context);
  return given;
}

describe('adding a schedule', () => {
  it('keeps it as asked, by whom, for this channel, due at its next time, and says so', async () => {
    const { time, days, zone, quiet, late, sections } = aSchedule('x');
    const schedule = { time, days, zone, quiet, late, sections };
    const added = outcomeOf<'add-schedule'>((view) => ({ kind: 'add-schedule', dossier: 'floods', schedule, view }));
    expect(await added).toEqual({ kind: 'added', id: 'new1' });
    expect(await scheduleOf(store, 'new1')).toEqual({
      ...schedule,
      id: 'new1',
      channel,
      channelName: null,
      dossier: 'floods',
      createdBy: 'U7',
      createdAt: now,
      paused: null,
      nextAt: now + hourMs,
      activeSince: now,
    });
    expect(told).toBe(1);
  });
});

describe('changing a schedule', () => {
  const change = (what: 'pause' | 'resume' | 'remove', id: string | null = null, who: Partial<Asker> = {}) =>
    outcomeOf<'change-schedule'>((view) => ({ kind: 'change-schedule', id, change: what, view }), who);
  const unclear = (...ids: string[]) => ({ kind: 'unclear', here: ids.map((id) => expect.objectContaining({ id })) });

  it('means the only one of the channel, where none is named', async () => {
    expect(await change('pause')).toEqual(unclear());
    await addSchedule(store, aSchedule('a'), now);
    await addSchedule(store, aSchedule('elsewhere', { channel: { ...channel, channel: 'C9' } }), now);
    expect(await change('pause')).toMatchObject({ kind: 'changed', schedule: { id: 'a' } });
    expect((await scheduleOf(store, 'a'))?.paused).toBe('asked');
    expect((await scheduleOf(store, 'elsewhere'))?.paused).toBeNull();
  });

  it('wants a name where there are several, and takes none of another channel', async () => {
    await addSchedule(store, aSchedule('a', { createdAt: 1 }), now);
    await addSchedule(store, aSchedule('b', { createdAt: 2 }), now);
    await addSchedule(store, aSchedule('elsewhere', { channel: { ...channel, channel: 'C9' } }), now);
    expect(await change('remove')).toEqual(unclear('a', 'b'));
    expect(await change('remove', 'elsewhere')).toEqual(unclear('a', 'b'));
    expect(await change('remove', 'b')).toMatchObject({ kind: 'changed', schedule: { id: 'b' } });
    expect(await scheduleOf(store, 'b')).toBeNull();
    expect(await scheduleOf(store, 'a')).not.toBeNull();
  });

  it('takes what a person types of its name, as long as one fits', async () => {
    await addSchedule(store, aSchedule('a', { createdAt: 1 }), now);
    await addSchedule(store, aSchedule('b', { createdAt: 2, days: ['mon'] }), now);
    await addSchedule(store, aSchedule('c', { createdAt: 3, time: '09:30' }), now);
    expect(await change('pause', '08:00')).toEqual(unclear('a', 'b', 'c'));
    expect(await change('pause', '9:30')).toMatchObject({ kind: 'changed', schedule: { id: 'c' } });
    expect(await change('pause', 'Mondays at 08:00')).toMatchObject({ kind: 'changed', schedule: { id: 'b' } });
    expect(await change('pause', 'daily 08:00, Kyiv time')).toMatchObject({ kind: 'changed', schedule: { id: 'a' } });
  });

  it('keeps what the channel is called now with all of its schedules, and with no other', async () => {
    await addSchedule(store, aSchedule('a', { channelName: null }), now);
    await addSchedule(store, aSchedule('b', { channelName: 'old-desk' }), now);
    await addSchedule(store, aSchedule('elsewhere', { channel: { ...channel, channel: 'C9' } }), now);
    await change('pause', 'a', { channelName: 'newsroom' });
    await change('pause', 'b');
    const rows = await store.db.selectFrom('schedules').select(['id', 'channel_name']).orderBy('id').execute();
    expect(rows.map(({ id, channel_name }) => [id, channel_name])).toEqual([
      ['a', 'newsroom'],
      ['b', 'newsroom'],
      ['elsewhere', 'desk'],
    ]);
  });

  describe('from a private message', () => {
    const inPrivate = { channel: 'D7', user: 'U1' };
    const fill = (paused: 'asked' | 'not-allowed') => addSchedule(store, aSchedule('a', { paused }), now - hourMs);
    const kept = async () => (await scheduleOf(store, 'a'))?.paused;

    it('resumes its maker’s schedule in its own channel', async () => {
      await fill('not-allowed');
      const outcome = await change('resume', 'a', inPrivate);
      expect(outcome).toMatchObject({ kind: 'changed', schedule: { id: 'a', channel }, isElsewhere: true });
      expect(await scheduleOf(store, 'a')).toMatchObject({ paused: null, nextAt: now + hourMs, channel });
    });

    it.each([
      ['somebody else', { ...inPrivate, user: 'U2' }, 'resume', 'a'],
      ['the same id on another platform', { ...inPrivate, platform: 'discord' }, 'resume', 'a'],
      ['one that is not named', inPrivate, 'resume', null],
      ['a removal', inPrivate, 'remove', 'a'],
      ['a name in place of the id', inPrivate, 'resume', '08:00'],
    ] as const)('changes nothing for %s', async (_, who, what, id) => {
      await fill('not-allowed');
      expect(await change(what, id, who)).toEqual(unclear());
      expect(await kept()).toBe('not-allowed');
    });

    it('leaves alone what a person paused', async () => {
      await fill('asked');
      expect(await change('resume', 'a', inPrivate)).toEqual(unclear());
      expect(await kept()).toBe('asked');
    });

    it('changes nothing for its maker who may no longer schedule there', async () => {
      await fill('not-allowed');
      barred = ['U1 C1'];
      expect(await change('resume', 'a', inPrivate)).toEqual({ kind: 'not-allowed' });
      expect(await kept()).toBe('not-allowed');
    });
  });

  it('asks first which one would be removed, and removes nothing', async () => {
    await addSchedule(store, aSchedule('a'), now);
    const ask = (id: string | null) => outcomeOf<'ask-removal'>((view) => ({ kind: 'ask-removal', id, view }));
    expect(await ask(null)).toMatchObject({ kind: 'found', schedule: { id: 'a' } });
    expect(await ask('nope')).toEqual(unclear('a'));
    expect(await scheduleOf(store, 'a')).not.toBeNull();
  });

  it('lets a paused one go on at its next time, and looks at once', async () => {
    await addSchedule(store, aSchedule('a', { paused: 'channel-gone' }), now - 99 * hourMs);
    await change('resume');
    expect(await scheduleOf(store, 'a')).toMatchObject({ paused: null, nextAt: now + hourMs });
    expect(told).toBe(1);
  });
});

describe('previewing a digest', () => {
  const preview = (dossier: string, id: string | null = null) =>
    outcomeOf<'preview-digest'>((view) => ({ kind: 'preview-digest', dossier, id, view }));

  it('is that of the dossier’s only schedule here', async () => {
    expect(await preview('floods')).toEqual({ kind: 'preview', lastSeen: null, schedule: null });
    await addSchedule(store, aSchedule('a'), now);
    await addSchedule(store, aSchedule('b', { dossier: 'fires' }), now);
    expect(await preview('floods')).toMatchObject({ kind: 'preview', schedule: { id: 'a' } });
    expect(await preview('fires', 'b')).toMatchObject({ kind: 'preview', schedule: { id: 'b' } });
    expect(await preview('other')).toMatchObject({ kind: 'preview', schedule: null });
  });

  it('wants a name where there are several, or where that one is not there', async () => {
    await addSchedule(store, aSchedule('a', { createdAt: 1 }), now);
    await addSchedule(store, aSchedule('b', { createdAt: 2 }), now);
    expect(await preview('floods')).toMatchObject({ kind: 'unclear', here: [{ id: 'a' }, { id: 'b' }] });
    expect(await preview('floods', 'c')).toMatchObject({ kind: 'unclear', here: [{ id: 'a' }, { id: 'b' }] });
    expect(await preview('other', 'a')).toEqual({ kind: 'unclear', here: [] });
  });
});

describe('listing schedules', () => {
  const list = (past = 5) => outcomeOf<'list-schedules'>((view) => ({ kind: 'list-schedules', past, view }));

  it('tells when each is next due, and not of one that is paused', async () => {
    await addSchedule(store, aSchedule('a', { createdAt: 1 }), now + hourMs);
    await addSchedule(store, aSchedule('b', { createdAt: 2, paused: 'asked' }), now + hourMs);
    const listed = await list();
    expect(listed?.reports.map(({ schedule, nextAt }) => [schedule.id, nextAt])).toEqual([
      ['a', now + hourMs],
      ['b', null],
    ]);
  });

  it.each<[OccurrenceState, string | null, unknown]>([
    ['posted', null, 'posted'],
    ['posting', null, 'under-way'],
    ['ambiguous', 'missing_scope', 'uncertain'],
    ['failed', 'channel-gone', { missed: 'channel-gone' }],
    ['failed', 'too-long', { missed: 'failed' }],
    ['expired', 'too-late', { missed: 'too-late' }],
    ['skipped', 'quiet', { missed: 'quiet' }],
    ['skipped', 'part-before', { missed: 'other' }],
  ])('says of one that is %s (%s) that it is %j', async (state, reason, outcome) => {
    const schedule = aSchedule('a');
    await addSchedule(store, schedule, now - maximumLatenessMs);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['a', now]]), now);
    await store.db.updateTable('occurrences').set({ state, reason }).execute();
    const listed = await list();
    expect(listed?.reports[0]?.past).toEqual([
      { localDate: '2026-11-22', dueAt: 5_000, at: null, receipt: 'a20261122', outcome },
    ]);
  });

  it('shows as many of the latest as are asked for', async () => {
    const schedule = aSchedule('a');
    await addSchedule(store, schedule, now);
    const dates = ['17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);
    const occurrences = dates.map((date, index) => ({ ...anOccurrence(schedule, date), dueAt: index }));
    await planOccurrences(store, occurrences, new Map([['a', now]]), now);
    const listed = await list();
    expect(listed?.reports[0]?.past.map(({ localDate }) => localDate)).toEqual(dates.slice(1).toReversed());
  });
});

describe('what a digest told as changed', () => {
  const changes = { moved: [{ question: 'houses', from: null }], added: ['a'], fallen: [], reworded: [] };
  const askFor = (receipt: string) => outcomeOf<'read-changes'>((view) => ({ kind: 'read-changes', receipt, view }));

  async function keep(snapshot: object): Promise<string> {
    const schedule = aSchedule('x');
    await addSchedule(store, schedule, now);
    const occurrence = anOccurrence(schedule, '2026-11-22');
    await planOccurrences(store, [occurrence], new Map([['x', now]]), now);
    await store.db
      .updateTable('contents')
      .set({ snapshot: JSON.stringify(snapshot) })
      .execute();
    return occurrence.id;
  }

  it('is read by its receipt', async () => {
    expect(await askFor(await keep({ changes }))).toEqual({ changes });
  });

  it('is not known of a first digest, of one that an older version kept, and of a receipt that nobody gave', async () => {
    expect(await askFor(await keep({ changes: null }))).toEqual({ changes: null });
    expect(await askFor('nobody')).toEqual({ changes: null });
  });

  it('is not known where an older version kept none', async () => {
    expect(await askFor(await keep({ at: now }))).toEqual({ changes: null });
  });
});
