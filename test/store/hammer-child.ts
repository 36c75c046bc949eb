import { setTimeout as sleep } from 'node:timers/promises';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { dueSchedules } from '../../src/store/due-schedules.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import { anOccurrence, aSchedule, terms } from './some-rows.ts';

/**
 * Opens a store that may be empty, adds schedules, waits for those of the others, plans and delivers as much as it can,
 * and prints the keys that it delivered.
 */
const { place, owner, own, all } = JSON.parse(process.argv[2] ?? '{}');
const store = await openStore(place);
for (let index = 0; index < own; index++) {
  const channel = { platform: 'slack', place: 'T1', channel: `${owner}${index}` } as const;
  await addSchedule(store, aSchedule(`${owner}${index}`, { channel }), 5_000);
}
const schedules = () => store.db.selectFrom('schedules').select(({ fn }) => fn.countAll<number>().as('count'));
while (Number((await schedules().executeTakeFirstOrThrow()).count) < all) await sleep(5);
const delivered: string[] = [];
for (let now = 10_000; delivered.length < all && now < 10_200; now++) {
  const due = await dueSchedules(store, { by: 9_000, limit: 20, platforms: ['slack'], after: null });
  const planned = due.map((schedule) => anOccurrence(schedule, '2026-11-22'));
  await planOccurrences(store, planned, new Map(due.map(({ id }) => [id, 90_000])), now);
  const claimed = await claimPending(store, { ...terms, owner, now, leaseMs: 60_000, limit: 7 });
  const outcomes = claimed.map(({ key, epoch }) => ({ key, epoch, state: 'sent' as const, messageId: owner }));
  for (const key of await settleDeliveries(store, outcomes, now)) delivered.push(key);
}
await store.close();
process.stdout.write(JSON.stringify(delivered));
