import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Platform } from '../../../src/core/place/channel.ts';
import type { StoreKind } from '../../store/each-store.ts';
import { prepare, runCycle, scenarioOf } from './cycle.ts';
import { httpPublisher, serveStandIn } from './http-stand-in.ts';
import { createStandIn, publisherOf, type StandIn } from './stand-in.ts';

export interface CrashRun {
  store: StoreKind;
  platform: Platform;
  seed: number;
  /** At which checkpoint the process dies. */
  crashAt: number;
}

export interface CrashResult {
  /** The process came through: there is no such checkpoint any more. */
  clean: boolean;
  problems: string[];
}

const child = join(import.meta.dirname, 'crash-child.ts');

/** Runs a cycle in a process of its own, which is killed (SIGKILL) at a checkpoint; then another one here goes on. */
export async function crashForReal({ store, platform, seed, crashAt }: CrashRun): Promise<CrashResult> {
  const scenario = scenarioOf(seed, platform);
  const at = await store.fresh();
  const server = await serveStandIn(platform);
  try {
    await prepare(at.place, scenario);
    const args = JSON.stringify({ place: at.place, url: server.url, platform, crashAt, seed });
    const signal = await new Promise<string | null>((resolve, reject) => {
      execFile(process.execPath, ['--no-warnings', child, args], { timeout: 300_000 }, (problem, _stdout, stderr) => {
        if (problem === null) return resolve(null);
        if (problem.signal === 'SIGKILL' && problem.killed !== true) return resolve(problem.signal);
        reject(new Error(`the child failed: ${stderr}`, { cause: problem }));
      });
    });
    const publisher = httpPublisher(server.url, platform);
    if (signal !== null) await runCycle({ place: at.place, publisher, from: 5_000, owner: 'second', seed: seed + 1 });
    return { clean: signal === null, problems: compare(server.standIn, scenario.expected) };
  } finally {
    await server.close();
    await at.drop();
  }
}

/** The same in this process: from the checkpoint on every write and call throws, and the store is opened again. */
export async function crashHere({ store, platform, seed, crashAt }: CrashRun): Promise<CrashResult> {
  const scenario = scenarioOf(seed, platform);
  const at = await store.fresh();
  const standIn = createStandIn(platform);
  let passed = 0;
  const checkpoint = () => {
    passed += 1;
    if (passed >= crashAt) throw new Error('crashed here');
  };
  try {
    await prepare(at.place, scenario);
    const cycle = { place: at.place, publisher: publisherOf(standIn), seed };
    const isDead = () => passed >= crashAt;
    await runCycle({ ...cycle, from: 0, owner: 'first', checkpoint, isDead }).catch(() => {});
    const clean = !isDead();
    if (!clean) await runCycle({ ...cycle, from: 5_000, owner: 'second', seed: seed + 1 });
    return { clean, problems: compare(standIn, scenario.expected) };
  } finally {
    await at.drop();
  }
}

/** What is missed and what is doubled; a part that is not under its parent is a problem too. */
export function compare({ messages }: StandIn, expected: readonly string[]): string[] {
  const texts = messages.map(({ text }) => text);
  const missed = expected.filter((text) => !texts.includes(text)).map((text) => `missed: ${text}`);
  const doubled = texts.filter((text, index) => texts.indexOf(text) !== index).map((text) => `doubled: ${text}`);
  const strange = texts.filter((text) => !expected.includes(text)).map((text) => `unexpected: ${text}`);
  const loose = messages
    .filter(({ text, thread }) => {
      const parent = messages.find(
        (message) => message.text === `${text.replace(/^note /u, '').slice(0, parentLength(text))} 0 (withdrawn)`,
      );
      return (text.endsWith('(withdrawn)') ? null : (parent?.id ?? 'none')) !== thread;
    })
    .map(({ text, thread }) => `under ${thread}: ${text}`);
  return [...missed, ...doubled, ...strange, ...loose];
}

/** "s0x1 2026-11-22". */
function parentLength(text: string): number {
  return text.replace(/^note /u, '').indexOf(' ') + 11;
}
