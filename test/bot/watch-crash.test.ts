import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { httpPublisher, serveStandIn } from '../schedule/support/http-stand-in.ts';
import { createStandIn, publisherOf, type StandIn } from '../schedule/support/stand-in.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { prepareWatches, runWatches, toBeTold } from './watch-cycle.ts';

interface Crash {
  /** It came through: there is no such checkpoint any more. */
  clean: boolean;
  messages: string[];
}

function messagesOf({ messages }: StandIn): string[] {
  return messages.map(({ channel, text }) => `${channel} ${text}`).toSorted();
}

/** From a checkpoint on every write and call throws; then another process goes on. */
async function crashHere(kind: StoreKind, point: number): Promise<Crash> {
  const at = await kind.fresh();
  const standIn = createStandIn('slack');
  let passed = 0;
  const isDead = () => passed >= point;
  const checkpoint = () => {
    passed += 1;
    if (isDead()) throw new Error('crashed here');
  };
  try {
    await prepareWatches(at.place);
    const cycle = { place: at.place, publisher: publisherOf(standIn), seed: point };
    await runWatches({ ...cycle, from: 0, owner: 'first', checkpoint, isDead }).catch(() => {});
    const clean = !isDead();
    if (!clean) await runWatches({ ...cycle, from: 5_000, owner: 'second' });
    return { clean, messages: messagesOf(standIn) };
  } finally {
    await at.drop();
  }
}

/** A process of its own is killed (SIGKILL) at a checkpoint; then another one here goes on. */
async function crashForReal(kind: StoreKind, point: number): Promise<Crash> {
  const at = await kind.fresh();
  const server = await serveStandIn('slack');
  try {
    await prepareWatches(at.place);
    const args = JSON.stringify({ place: at.place, url: server.url, crashAt: point });
    const child = join(import.meta.dirname, 'watch-crash-child.ts');
    const killed = await new Promise<boolean>((resolve, reject) => {
      execFile(process.execPath, ['--no-warnings', child, args], { timeout: 300_000 }, (problem, _, stderr) => {
        if (problem === null) return resolve(false);
        if (problem.signal === 'SIGKILL' && problem.killed !== true) return resolve(true);
        reject(new Error(`the child failed: ${stderr}`, { cause: problem }));
      });
    });
    const publisher = httpPublisher(server.url, 'slack');
    if (killed) await runWatches({ place: at.place, publisher, from: 5_000, owner: 'second', seed: point });
    return { clean: !killed, messages: messagesOf(server.standIn) };
  } finally {
    await server.close();
    await at.drop();
  }
}

describe.each(storeKinds)('a crash at a checkpoint, on $name', (kind) => {
  test.each([
    ['a throw in this process', crashHere, kind.name === 'sqlite' ? 5 : 17],
    ['SIGKILL', crashForReal, kind.name === 'sqlite' ? 23 : 41],
  ] as const)('by %s neither loses nor doubles what moved', async (_, crash, step) => {
    for (let point = 1; ; point += step) {
      const { clean, messages } = await crash(kind, point);
      expect([point, messages]).toEqual([point, toBeTold]);
      if (!clean) continue;
      expect(point).toBeGreaterThan(2 * step);
      break;
    }
  });
});
