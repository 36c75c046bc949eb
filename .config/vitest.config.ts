import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run test:long` sets it. */
const isLong = process.env.PARALLAX_LONG !== undefined;

/** These need a worker for themselves: its memory, or Vega-Lite, which changes what all code of a process shares. */
const alone = ['test/core/article/hostile.test.ts', 'test/chart/**/*.test.ts', 'test/page/picture-size.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    // For what hangs; no test is about such a time.
    testTimeout: isLong ? 7_200_000 : 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 180_000 } },
    maxWorkers: 4,
    reporters: ['default'],
    // The many processes that tests start read what an earlier one compiled.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'parallax-test-compiled') },
    projects: [
      // One worker runs many files without loading everything anew.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
