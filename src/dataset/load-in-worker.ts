import { Worker } from 'node:worker_threads';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type Gathered, gatherParts } from './gather-parts.ts';
import type { LoadedPart, LoadOrder } from './hand-over.ts';
import { problemOfFile } from './located-problem.ts';

/** What is loaded, and how long and how much memory that may take. */
interface WorkerOrder {
  dataDir: string;
  /** The most that the data may have, in bytes. */
  maxBytes: number;
  /** The dossiers that are loaded already. Those that have not changed since are given back as they are. */
  served: ReadonlyMap<string, Dossier>;
  /** Ends the loading at once. */
  signal: AbortSignal;
  mostMs?: number;
  mostMemoryMb?: number;
  /** What the thread runs; another in tests. */
  workerFile?: URL;
}

const leastMemoryMb = 256;
/** Records take some five times the bytes of their files. */
const memoryPerByte = 6;

/**
 * Loads a data folder in a thread of its own, so that nobody waits meanwhile: here the records are only linked, a few
 * milliseconds at a time. A thread that takes too long or too much memory, or that dies, is a problem of the data.
 */
export async function loadInWorker({
  dataDir,
  maxBytes,
  served,
  signal,
  mostMs = 120_000,
  mostMemoryMb = Math.max(leastMemoryMb, (memoryPerByte * maxBytes) / 1e6),
  workerFile = new URL('./load-worker.ts', import.meta.url),
}: WorkerOrder): Promise<Gathered> {
  const revisions = new Map([...served].map(([id, { revision }]) => [id, revision]));
  const worker = new Worker(workerFile, {
    workerData: { dataDir, maxBytes, served: revisions } satisfies LoadOrder,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  const { promise, resolve } = Promise.withResolvers<Gathered>();
  const fail = (why: string) => resolve({ dossiers: new Map(), problems: [problemOfFile(dataDir, why)] });
  const stop = () => fail('the loading was stopped');
  const timer = setTimeout(() => fail(`loading took longer than ${mostMs / 1_000} s, and was ended`), mostMs);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  worker.on('error', (error) => fail(whyDead(error, mostMemoryMb)));
  worker.on('exit', (code) => fail(`the thread that loads it ended with code ${code}`));
  const take = gatherParts(served);
  worker.on('message', async (part: LoadedPart) => {
    try {
      const whole = await take(part);
      if (whole === null) worker.postMessage('next');
      else resolve(whole);
    } catch (error) {
      fail(`it could not be linked: ${error instanceof Error ? error.message : error}`);
    }
  });
  const gathered = await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  await worker.terminate();
  return gathered;
}

function whyDead(error: unknown, mostMemoryMb: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `loading took more than ${mostMemoryMb} MB of memory, and was ended; split the biggest files, or mend them`;
  }
  return `the thread that loads it died: ${error instanceof Error ? error.message : error}`;
}
