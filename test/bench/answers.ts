import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { commands } from '../../commands/index.ts';
import { listRecords } from '../../src/core/command/list-records.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { watchLoop } from '../../src/schedule/loop-delay.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { generateDataset } from './generate-dataset.ts';
import { ms, percentiles } from './percentiles.ts';

const size = { dossiers: 1_000, sources: 10, claims: 10 };
const runsPerCommand = 2_000;

/**
 * Loads 100,000 invented claims in 1,000 dossiers and measures every command on them. The same search by the library
 * alone is measured for comparison.
 */
export async function benchAnswers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  generateDataset(folder, size);
  const start = performance.now();
  const { dossiers, problems } = loadDataset(folder);
  const took = performance.now() - start;
  rmSync(folder, { recursive: true });
  if (problems.length > 0) throw new Error(`the invented data has ${problems.length} problems`);
  const claims = dossiers.reduce((sum, dossier) => sum + dossier.claims.size, 0);
  console.log(`${claims} claims in ${dossiers.length} dossiers`);
  console.log(`load              ${ms(took)}`);
  printMemory('after loading');
  for (const command of commands.values())
    await measureCommand(`/${command.name}`, dossiers, (dossier) => invocationOf(command.name, dossier));
  measureLibrary(dossiers);
  printMemory('after all answers');
}

/**
 * Measures one command, and how long others had to wait for the event loop meanwhile. The first answer of a dossier
 * includes what is computed only once: differences and index.
 */
async function measureCommand(
  name: string,
  dossiers: readonly Dossier[],
  invocationFor: (dossier: Dossier) => Invocation,
): Promise<void> {
  const durations: number[] = [];
  const loop = watchLoop();
  for (let run = 0; run < runsPerCommand; run++) {
    const dossier = dossiers[(run * 7919) % dossiers.length];
    if (dossier === undefined) continue;
    const invocation = invocationFor(dossier);
    const session = sessionOf(dossier);
    const start = performance.now();
    viewOf(invocation, session);
    durations.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { p50, p99 } = percentiles(durations);
  const delay = loop.take();
  loop.stop();
  console.log(
    `${name.padEnd(18)}p50 ${ms(p50).padStart(9)}   p99 ${ms(p99).padStart(9)}   ` +
      `loop delay p99 ${ms(delay.p99Ms).padStart(9)}   max ${ms(delay.maxMs).padStart(9)}`,
  );
}

function invocationOf(command: string, dossier: Dossier): Invocation {
  const options = commands.get(command)?.options ?? {};
  const required = Object.entries(options).filter(([, spec]) => spec.required);
  const values = required.map(([name, spec]) => [
    name,
    spec.kind === 'record' ? idOf(spec.of, dossier) : 'pumps houses',
  ]);
  return { command, options: Object.fromEntries(values) };
}

function idOf(kind: Parameters<typeof listRecords>[0], dossier: Dossier): string {
  return listRecords(kind, dossier, new Map([[dossier.id, dossier]])).at(-1)?.value ?? '';
}

/** Measures the same search over the same statements and quotes by the library alone, with one index per dossier. */
function measureLibrary(dossiers: readonly Dossier[]): void {
  const durations: number[] = [];
  for (let run = 0; run < runsPerCommand; run++) {
    const dossier = dossiers[(run * 7919) % dossiers.length];
    if (dossier === undefined) continue;
    const index = libraryIndex(dossier);
    const start = performance.now();
    index.search('pumps houses', { prefix: true, fuzzy: 0.2, combineWith: 'AND' });
    durations.push(performance.now() - start);
  }
  const { p50, p99 } = percentiles(durations);
  console.log(
    `${'library alone'.padEnd(18)}p50 ${ms(p50).padStart(9)}   p99 ${ms(p99).padStart(9)}   (its index built beforehand)`,
  );
}

const libraryIndexes = new Map<Dossier, MiniSearch>();

function libraryIndex(dossier: Dossier): MiniSearch {
  const known = libraryIndexes.get(dossier);
  if (known !== undefined) return known;
  const index = new MiniSearch({ fields: ['statement', 'quote'] });
  index.addAll(Array.from(dossier.claims.values(), ({ id, statement, quote }) => ({ id, statement, quote })));
  if (libraryIndexes.size >= 24) libraryIndexes.clear();
  libraryIndexes.set(dossier, index);
  return index;
}

function printMemory(when: string): void {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const mb = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
  console.log(`memory ${when}: ${mb(rss)} resident, ${mb(heapUsed)} of heap in use`);
}

if (import.meta.main) await benchAnswers();
