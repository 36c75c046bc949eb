import { describe, expect, test } from 'vitest';
import { createMetrics } from '../../src/schedule/metrics.ts';
import { startHealth } from '../../src/schedule/start-health.ts';
import { startSchedule } from '../../src/schedule/start-schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ping } from '../../src/store/ping.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { realTime } from './support/real-time.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

describe.each(storeKinds)('a running schedule: $name', ({ fresh }) => {
  async function running() {
    const at = await fresh();
    const store = await openStore(at.place);
    const standIn = createStandIn('discord');
    const publisher = publisherOf(standIn);
    const metrics = createMetrics(['slack', 'discord', 'local']);
    const over = { ...realTime, count: metrics.count };
    const context = contextOf(
      { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over },
      store,
      realTime.clock,
    );
    const minute = Math.floor(Date.now() / 60_000) * 60_000;
    const time = new Date(minute).toISOString().slice(11, 16);
    const channel = { platform: 'discord', place: 'G', channel: 'C' } as const;
    const add = (id: string) => addSchedule(store, aSchedule(id, { channel, time, zone: 'UTC' }), minute);
    return { at, store, standIn, context, metrics, add };
  }

  test('posts what is due, tells Prometheus, and stops', async () => {
    const { at, store, standIn, context, metrics, add } = await running();
    await add('s0x2');
    const schedule = startSchedule(context);
    metrics.watch(schedule);
    const health = await startHealth(
      {
        registry: metrics.registry,
        askStore: () => ping(store),
        sinceTickMs: schedule.sinceTickMs,
        sleep: () => new Promise(() => {}),
      },
      0,
      '127.0.0.1',
    );
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { headers: { connection: 'close' } });
      return { status: response.status, body: await response.text() };
    };
    await expect.poll(() => standIn.messages.map(({ thread }) => thread)).toEqual([null, 'm1']);
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
    expect(await ask('/readyz')).toMatchObject({ status: 200 });
    // What has arrived is counted once it is written to the store.
    await expect
      .poll(async () => (await ask('/metrics')).body)
      .toContain('parallax_posted_total{platform="discord"} 2');
    const { body } = await ask('/metrics');
    expect(body).toContain('parallax_due_total{platform="discord"} 1');
    expect(body).toContain('parallax_failed_total{platform="slack"} 0');
    expect(body).toMatch(/parallax_tick_lag_seconds \d/u);
    await schedule.stop();
    await store.close();
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
    expect(await ask('/metrics')).toMatchObject({ status: 200 });
    expect(await ask('/readyz')).toMatchObject({ status: 503, body: expect.stringContaining('store') });
    await health.close();
    await at.drop();
  });
});
