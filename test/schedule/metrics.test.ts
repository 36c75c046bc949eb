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
