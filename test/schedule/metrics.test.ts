import { expect, test } from 'vitest';
import { createMetrics } from '../../src/schedule/metrics.ts';

const readingOf = (text: string, name: string) => new RegExp(`^${name} (.*)$`, 'mu').exec(text)?.[1];

test('counts by platform, from zero', async () => {
  const { registry, count } = createMetrics(['slack', 'discord', 'local']);
  count('posted', 'slack');
  count('posted', 'slack', 4);
  count('due', 'discord');
  const text = await registry.metrics();
  expect(readingOf(text, 'parallax_posted_total\\{platform="slack"\\}')).toBe('5');
  expect(readingOf(text, 'parallax_posted_total\\{platform="discord"\\}')).toBe('0');
  expect(readingOf(text, 'parallax_due_total\\{platform="discord"\\}')).toBe('1');
});

test('shows the ticks of the schedule that it watches, in seconds', async () => {
  const { registry, watch } = createMetrics(['slack', 'discord', 'local']);
  expect(readingOf(await registry.metrics(), 'parallax_tick_lag_seconds')).toBe('0');
  let last: number | null = null;
  watch({ lag: () => ({ beganMs: 1_500, tookMs: 250 }), lastTickAt: () => last });
  expect(readingOf(await registry.metrics(), 'parallax_tick_last_timestamp_seconds')).toBe('0');
  last = 60_000;
  const text = await registry.metrics();
  expect(readingOf(text, 'parallax_tick_lag_seconds')).toBe('1.5');
  expect(readingOf(text, 'parallax_tick_duration_seconds')).toBe('0.25');
  expect(readingOf(text, 'parallax_tick_last_timestamp_seconds')).toBe('60');
});

test('shows what is kept in memory, by name, as it is when it is asked', async () => {
  const { registry, watchMemory } = createMetrics(['slack']);
  const kept = { bytes: 1 };
  watchMemory('views', { bytes: 7 });
  watchMemory('views', kept);
  kept.bytes = 2;
  expect(readingOf(await registry.metrics(), 'parallax_memory_bytes\\{what="views"\\}')).toBe('2');
});

test('shows how long the event loop let others wait since it was last asked', async () => {
  const delays = [
    { maxMs: 250, p99Ms: 20 },
    { maxMs: 0, p99Ms: 0 },
  ];
  const take = () => delays.shift() ?? { maxMs: NaN, p99Ms: NaN };
  const { registry } = createMetrics(['slack'], { take, stop() {} });
  const delay = async () => {
    const text = await registry.metrics();
    return ['max', 'p99'].map((of) => readingOf(text, `parallax_event_loop_delay_seconds\\{of="${of}"\\}`));
  };
  expect([await delay(), await delay()]).toEqual([
    ['0.25', '0.02'],
    ['0', '0'],
  ]);
});
