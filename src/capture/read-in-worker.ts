import { Worker } from 'node:worker_threads';
import { readingLimits } from './limits.ts';
import { type Format, type ReadResult, refuse } from './saved-document.ts';

/** How often the memory of the process is looked at. */
const betweenLooksMs = 50;

/** What a thread reads. */
export interface ReadOrder {
  bytes: Uint8Array;
  format: Format | null;
  page: string | null;
}

/**
 * Reads a document in a thread of its own, which is ended where it takes too long or too much memory: what somebody
 * else made may be made to harm.
 */
export async function readInWorker(
  order: ReadOrder,
  { ms, memoryMb }: { ms: number; memoryMb: number } = readingLimits,
): Promise<ReadResult> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const { promise, resolve } = Promise.withResolvers<ReadResult>();
  const timer = setTimeout(() => resolve(refuse(`reading it took longer than ${ms / 1_000} s, and was ended`)), ms);
  const tooMuch = refuse(`reading it took more than ${memoryMb} MB of memory, and was ended`);
  // the limit of the thread counts its objects; unpacked bytes are beside them
  const before = process.memoryUsage.rss();
  const looks = setInterval(() => {
    if (process.memoryUsage.rss() - before > memoryMb * 1e6) resolve(tooMuch);
  }, betweenLooksMs);
  worker.on('message', resolve);
  worker.on('error', () => resolve(tooMuch));
  worker.on('exit', () => resolve(refuse('the thread that reads it ended before it was done')));
  const read = await promise;
  clearTimeout(timer);
  clearInterval(looks);
  await worker.terminate();
  return read;
}
