import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { loadInParts } from './hand-over.ts';

// The thread in which data is loaded; `load-in-worker.ts` starts it. Each part waits until the one before it was taken.
if (parentPort === null) throw new Error('this file runs as a worker');
for (const part of loadInParts(workerData)) {
  parentPort.postMessage(part);
  await once(parentPort, 'message');
}
