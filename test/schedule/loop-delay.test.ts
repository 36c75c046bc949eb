import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { watchLoop } from '../../src/schedule/loop-delay.ts';

test('a long turn of the event loop is seen, once', async () => {
  const watch = watchLoop();
  onTestFinished(watch.stop);
  await wait(50);
  const end = performance.now() + 200;
  while (performance.now() < end);
  await wait(50);
  expect(watch.take().maxMs).toBeGreaterThan(150);
  expect(watch.take()).toEqual({ maxMs: 0, p99Ms: 0 });
});
