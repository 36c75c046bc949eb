import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeKinds } from '../store/each-store.ts';

const faster = 10;

/** A process that wants the lease, and what it printed so far. */
function start(place: unknown, owner: string): { child: ChildProcess; lines: string[] } {
  const args = JSON.stringify({ place, owner, faster });
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'support/gateway-child.ts'), args]);
  const lines: string[] = [];
  child.stdout.on('data', (data) => lines.push(...String(data).trim().split('\n')));
  return { child, lines };
}

async function until(done: () => boolean, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done()).toBe(true);
}

describe.each(storeKinds)('the gateway’s lease: $name', ({ fresh }) => {
  test('one of two processes has it; when it is killed the other has it within thirty seconds, and when it wakes it lets go', async () => {
    const at = await fresh();
    await (await openStore(at.place)).close();
    const one = start(at.place, 'one');
    await until(() => one.lines.length === 1, 5_000);
    const two = start(at.place, 'two');
    // Several renewals, all of them the first one's.
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect([one.lines.length, two.lines.length]).toEqual([1, 0]);
    const killed = Date.now() * faster;
    one.child.kill('SIGKILL');
    await until(() => two.lines.length === 1, 10_000);
    const [, , gainedAt, epoch] = two.lines[0]?.split(' ') ?? [];
    expect(Number(gainedAt) - killed).toBeLessThanOrEqual(30_000);
    expect(epoch).toBe('2');
    two.child.kill('SIGSTOP');
    const three = start(at.place, 'three');
    await until(() => three.lines.length === 1, 10_000);
    two.child.kill('SIGCONT');
    await until(() => two.lines.some((line) => line.startsWith('two lost')), 5_000);
    for (const { child } of [two, three]) child.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await at.drop();
  });
});
