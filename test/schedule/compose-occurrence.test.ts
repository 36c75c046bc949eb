import { expect, test } from 'vitest';
import type { Decision } from '../../src/core/schedule/lateness.ts';
import { composeOccurrence } from '../../src/schedule/compose-occurrence.ts';
import { receiptId } from '../../src/schedule/delivery-keys.ts';
import type { ComposedDigest } from '../../src/schedule/schedule-context.ts';
import { lastSeenKey, type StoredLastSeen } from '../../src/store/last-seen.ts';
import { aSchedule } from '../store/some-rows.ts';

const now = 20_000;
const occurrence = { localDate: '2026-11-22', dueAt: 10_000 };
const post: Decision = { kind: 'post', occurrence, late: false };
const schedule = { ...aSchedule('s'), nextAt: 10_000, activeSince: 0 };
const key = lastSeenKey(schedule);
const digest: ComposedDigest = {
  messages: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  snapshot: '"new"',
  claims: ['a', 'b', 'a'],
  quiet: false,
};
const composing = (composed: ComposedDigest | null) => ({ compose: () => composed });
const before = (): Map<string, StoredLastSeen> => new Map([[key, { snapshot: '"old"', at: 1, occurrence: 'before' }]]);

test('a digest is frozen with a key for each message, and is what its channel saw last', async () => {
  const lastSeen = before();
  const receipt = receiptId('s', '2026-11-22');
  const planned = await composeOccurrence(composing(digest), schedule, post, lastSeen, now);
  expect(planned).toMatchObject({ id: receipt, localDate: '2026-11-22', dueAt: 10_000, outcome: { kind: 'post' } });
  expect(planned.outcome).toMatchObject({
    content: {
      messages: [
        { key: `${receipt}p0`, message: digest.messages[0] },
        { key: `${receipt}p1`, message: digest.messages[1] },
      ],
      snapshot: '"new"',
      claims: ['a', 'b'],
      base: 'before',
    },
  });
  expect(lastSeen.get(key)).toEqual({ snapshot: '"new"', at: now, occurrence: planned.id });
});

test('it is composed from what the channel saw last of this dossier', async () => {
  const given: unknown[] = [];
  const compose = (...args: unknown[]) => {
    given.push(args[2]);
    return digest;
  };
  await composeOccurrence({ compose }, schedule, post, before(), now);
  await composeOccurrence({ compose }, { ...schedule, dossier: 'fires' }, post, before(), now);
  const there = { ...schedule.channel, channel: 'C9' };
  await composeOccurrence({ compose }, { ...schedule, channel: there }, post, before(), now);
  expect(given).toEqual([{ snapshot: '"old"', at: 1, occurrence: 'before' }, null, null]);
});

test.each([
  ['a quiet day where silence was chosen', { ...digest, quiet: true }, 'silent', 'quiet'],
  ['a dossier that is gone', null, 'line', 'dossier-gone'],
] as const)(
  '%s leaves a row with its reason, and is nothing that the channel saw',
  async (_, composed, quiet, reason) => {
    const lastSeen = before();
    const planned = await composeOccurrence(composing(composed), { ...schedule, quiet }, post, lastSeen, now);
    expect(planned.outcome).toEqual({ kind: 'miss', state: 'skipped', reason });
    expect(lastSeen.get(key)).toEqual({ snapshot: '"old"', at: 1, occurrence: 'before' });
  },
);

test.each([
  ['a quiet day', { ...digest, quiet: true }, 'line'],
  ['news', digest, 'silent'],
] as const)('%s is posted where %j brings it', async (_, composed, quiet) => {
  const planned = await composeOccurrence(composing(composed), { ...schedule, quiet }, post, before(), now);
  expect(planned.outcome.kind).toBe('post');
});

test('what was missed is not composed', async () => {
  const miss: Decision = { kind: 'miss', occurrence, state: 'skipped', reason: 'superseded' };
  const compose = () => {
    throw new Error('nothing is composed');
  };
  expect((await composeOccurrence({ compose }, schedule, miss, before(), now)).outcome).toEqual(miss);
});
