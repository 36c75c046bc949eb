import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './read-document.ts';
import type { ReadOrder } from './read-in-worker.ts';
import { type ReadResult, refuse } from './saved-document.ts';

const { bytes, format, page }: ReadOrder = workerData;
const read = await readDocument(bytes, format, page).catch((error: unknown): ReadResult => {
  const why = error instanceof Error ? error.message : String(error);
  return refuse(`it cannot be read (${why.split('\n')[0]?.slice(0, 200)}); save the page's text, and capture that`);
});
parentPort?.postMessage(read);
