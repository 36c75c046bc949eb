import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms, percentiles } from './percentiles.ts';

/**
 * Measures the time from the start of the process that `npm start` runs to the end of its briefing on the shipped data:
 * the first time on a machine, and the times after it.
 */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const first = await startOnce(folder);
  const later: number[] = [];
  for (let run = 0; run < 10; run++) later.push(await startOnce(folder));
  rmSync(folder, { recursive: true });
  const { p50, p99 } = percentiles(later);
  console.log(`start     the first time ${ms(first)}   after it p50 ${ms(p50)}   p99 ${ms(p99)}`);
}

/** Starts the bot and gives the milliseconds until the footer of the briefing has arrived. */
function startOnce(folder: string): Promise<number> {
  const start = performance.now();
  const args = ['--import', './src/compile-cache.ts', 'src/main.ts'];
  const env = { PATH: process.env.PATH, STATE_DIR: join(folder, 'state'), NODE_COMPILE_CACHE: join(folder, 'cache') };
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    let took: number | null = null;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (took !== null || !/ · revision [0-9a-f]+ · /.test(text)) return;
      took = performance.now() - start;
      child.stdin.end();
    });
    child.on('close', () => (took === null ? reject(new Error(`no briefing came: ${text}`)) : resolve(took)));
  });
}

if (import.meta.main) await benchStart();
