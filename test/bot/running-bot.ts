import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import { carryOutRequest } from '../../src/bot/carry-out-request.ts';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { runSchedule } from '../../src/bot/run-schedule.ts';
import { sections } from '../../src/core/digest/section.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import { createPublisher } from '../../src/local/publisher.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { createMetrics } from '../../src/schedule/metrics.ts';
import type { Store } from '../../src/store/store.ts';
import { dossierOf } from '../support/dossiers.ts';

export const claim = {
  id: 'mayor-houses',
  statement: 'The mayor of River Post put the flooded houses at about 200.',
  chain: ['mayor'],
  answers: 'houses',
  value: 'about 200',
};
type Claims = NonNullable<NonNullable<Parameters<typeof dossierOf>[0]>['claims']>;

/** What another origin says, so that the question is at odds and a digest shows its claims. */
const rival = {
  ...claim,
  id: 'ministry-houses',
  statement: 'The ministry put the flooded houses at exactly 900.',
  chain: ['ministry'],
  value: 'exactly 900',
};

/** A dossier with these claims, and one that none of them agrees with. */
export function flood(claims: Claims, revision: string): ReadonlyMap<string, Dossier> {
  const questions = { houses: { measure: 'level' as const, unit: 'houses' } };
  const dossier = dossierOf({ questions, claims: [...claims, rival] }, revision);
  return new Map([[dossier.id, dossier]]);
}

export const corrected = {
  ...claim,
  id: 'mayor-corrects',
  statement: 'The mayor of River Post now put them at about 250.',
  value: 'about 250',
  corrects: claim.id,
};

/** A bot at the terminal; `reached` are its publishers, where they are to be others. */
export function startBot(store: Store, first: ReadonlyMap<string, Dossier>, reached?: Map<Platform, Publisher>) {
  let onDisk = first;
  const shown: string[] = [];
  const data = holdDataset(first, () => ({ ok: true, dossiers: onDisk }));
  const log = {
    info() {},
    warn() {},
    error: (facts: object, message: string) => shown.push(`LOG ${message} ${JSON.stringify(facts)}`),
  };
  const terminal = createPublisher(
    (text) => shown.push(text),
    () => 100,
  );
  const schedule = runSchedule({
    data,
    commands,
    store,
    log,
    words: english,
    owner: 'test',
    metrics: createMetrics(['slack', 'discord', 'local']),
    publishers: reached ?? new Map([['local', terminal]]),
    sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
    repeatUnknown: false,
  });
  return {
    shown,
    schedule,
    terminal,
    /** Changes the data, as a reload does. */
    async swap(next: ReadonlyMap<string, Dossier>) {
      onDisk = next;
      expect(await data.reload()).toBe(true);
      await schedule.tick();
    },
    async until(count: number) {
      await expect.poll(() => shown.length).toBeGreaterThanOrEqual(count);
    },
    /** Until the store, too, knows that it was posted. */
    async untilPosted() {
      const states = () => store.db.selectFrom('occurrences').select('state').execute();
      await expect.poll(states).toEqual([{ state: 'posted' }]);
    },
  };
}

/** Schedules a daily digest at the terminal, by a clock that is two minutes behind. */
export async function scheduleAt(store: Store, id: string, minutesFromNow: number): Promise<void> {
  const at = Temporal.Now.zonedDateTimeISO('UTC').add({ minutes: minutesFromNow });
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const schedule = {
    time,
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    zone: 'UTC',
    quiet: 'line',
    late: 'latest',
    sections,
  } as const;
  const context = {
    store,
    clock: () => Date.now() - 120_000,
    newId: () => id,
    onSchedules: () => {},
    mayIn: async () => true,
  };
  await carryOutRequest(
    { kind: 'add-schedule', dossier: 'flood', schedule, view: () => ({ title: [], blocks: [], footer: [] }) },
    terminalAsker,
    context,
  );
}
