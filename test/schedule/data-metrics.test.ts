import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { showData } from '../../src/schedule/data-metrics.ts';

test('shows when the data was last looked at, and whether it is broken', async () => {
  const registry = new Registry();
  const data = { at: 60_500, broken: false };
  showData(registry, { lookedAt: () => data.at, isBroken: () => data.broken });
  expect(await registry.metrics()).toMatch(/^parallax_data_looked_at_timestamp_seconds 60.5$/mu);
  expect(await registry.metrics()).toMatch(/^parallax_data_broken 0$/mu);
  data.broken = true;
  data.at = 70_000;
  expect(await registry.metrics()).toMatch(/^parallax_data_looked_at_timestamp_seconds 70$/mu);
  expect(await registry.metrics()).toMatch(/^parallax_data_broken 1$/mu);
});
