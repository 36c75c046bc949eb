import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startHealth } from '../../src/schedule/health.ts';
import { createMetrics } from '../../src/schedule/metrics.ts';
import { startSchedule } from '../../src/schedule/start-schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ping } from '../../src/store/ping.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { depsOf } from './support/cycle.ts';
import { realTime } from './support/real-time.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

describe.each(storeKinds)('a running schedule: $name', ({ name, fresh }) => {
  async function running(silent: boolean) {
    const at = await fresh();
    const store = await openStore(at.place);
    const standIn = createStandIn('discord');
    const publisher = publisherOf(standIn, () => (silent ? 'silent' : 'none'));
    const metrics = createMetrics(['slack', 'discord', 'local']);
    const over = { ...realTime, count: metrics.count };
    const deps = depsOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1, over }, store, realTime.clock);
    const minute = Math.floor(Date.now() / 60_000) * 60_000;
    const time = new Date(minute).toISOString().slice(11, 16);
    const channel = { platform: 'discord', place: 'G', channel: 'C' } as const;
    const add = (id: string) => addSchedule(store, aSchedule(id, { channel, time, zone: 'UTC' }), minute);
    return { at, store, standIn, deps, metrics, add };
  }

  test('posts what is due, tells Prometheus, and stops', async () => {
    const { at, store, standIn, deps, metrics, add } = await running(false);
    await add('s0x2');
    const schedule = startSchedule(deps);
    metrics.watch(schedule);
    let hangs = false;
    const health = await startHealth(
      {
        registry: metrics.registry,
        askStore: () => (hangs ? new Promise(() => {}) : ping(store)),
        lastTickAt: schedule.lastTickAt,
        clock: Date.now,
        sleep: deps.sleep,
      },
      0,
      '127.0.0.1',
    );
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { headers: { connection: 'close' } });
      return { status: response.status, body: await response.text() };
    };
    for (let tries = 0; tries < 100 && standIn.messages.length < 2; tries++) await sleep(20);
    expect(standIn.messages.map(({ thread }) => thread)).toEqual([null, 'm1']);
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
    expect(await ask('/readyz')).toMatchObject({ status: 200 });
    // What has arrived is counted once it is written down.
    await expect
      .poll(async () => (await ask('/metrics')).body)
      .toContain('parallax_posted_total{platform="discord"} 2');
    const { body } = await ask('/metrics');
    expect(body).toContain('parallax_due_total{platform="discord"} 1');
    expect(body).toContain('parallax_failed_total{platform="slack"} 0');
    expect(body).toMatch(/parallax_tick_lag_seconds \d/u);
    hangs = true;
    expect(await ask('/readyz')).toEqual({ status: 503, body: 'the store does not answer\n' });
    hangs = false;
    await schedule.stop();
    await store.close();
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
    expect(await ask('/metrics')).toMatchObject({ status: 200 });
    expect(await ask('/readyz')).toMatchObject({ status: 503, body: expect.stringContaining('store') });
    await health.close();
    await at.drop();
  });

  test.runIf(name === 'sqlite')('stops within ten seconds although a platform does not answer', async () => {
    const { at, store, standIn, deps, add } = await running(true);
    await add('s0x1');
    const schedule = startSchedule(deps);
    for (let tries = 0; tries < 100 && standIn.messages.length < 1; tries++) await sleep(20);
    const began = performance.now();
    await schedule.stop();
    expect(performance.now() - began).toBeLessThan(11_000);
    await store.close();
    await at.drop();
  });
});
