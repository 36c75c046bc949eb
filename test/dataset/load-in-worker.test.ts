import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { loadInWorker } from '../../src/dataset/load-in-worker.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { flood } from './flood.ts';
import { tempDossier, tempFolder, without } from './temp-folder.ts';

type Order = Parameters<typeof loadInWorker>[0];

async function load(dataDir: string, more: Partial<Order> = {}) {
  const signal = AbortSignal.any([]);
  const { dossiers, problems } = await loadInWorker({ dataDir, maxBytes: 64e6, served: new Map(), signal, ...more });
  return { dossiers, problems: problems.map((problem) => without(dataDir, problemLine(problem))) };
}

/** A thread that does something else than loading. */
const thread = (code: string) => pathToFileURL(join(tempFolder({ 'thread.mjs': code }), 'thread.mjs'));

it('loads in another thread what is loaded here, and what is served as it is', async () => {
  const data = tempDossier(flood);
  const { dossiers, problems } = await load(data);
  expect([...dossiers.values(), ...problems]).toEqual(loadDataset(data).dossiers);
  const again = await load(data, { served: dossiers });
  expect(again.dossiers.get('flood')).toBe(dossiers.get('flood'));
});

it('tells problems, also where there is no folder', async () => {
  const data = tempDossier({ ...flood, 'actors.yaml': 'x: [' });
  expect((await load(data)).problems).toEqual([expect.stringMatching(/^flood\/actors\.yaml:1:4 /)]);
  expect((await load(join(data, 'none'))).problems).toEqual(['.:1:1  this folder cannot be read (ENOENT)']);
  const small = await load(tempDossier(flood), { maxBytes: 2_000 });
  expect(small.problems.join()).toContain('raise DATA_MAX_MB');
});

it.each([
  ['takes too long', 'for (;;);', { mostMs: 300 }, 'loading took longer than 0.3 s, and was ended'],
  ['fails', 'throw new Error("broken")', {}, 'the thread that loads it died: broken'],
  ['ends', 'process.exit(3)', {}, 'the thread that loads it ended with code 3'],
  [
    'takes too much memory',
    'const all = []; for (;;) all.push({ text: [all.length] });',
    { mostMemoryMb: 32 },
    'loading took more than 32 MB of memory, and was ended',
  ],
])('takes a thread that %s for a problem of the data', async (_, code, limits, says) => {
  const { dossiers, problems } = await load(tempFolder(), { workerFile: thread(code), ...limits });
  expect([dossiers.size, problems]).toEqual([0, [expect.stringContaining(says)]]);
});

it('ends at once where it is stopped, before and while it loads', async () => {
  const stopping = new AbortController();
  const loading = load(tempFolder(), { workerFile: thread('for (;;);'), signal: stopping.signal });
  stopping.abort();
  expect((await loading).problems).toEqual(['.:1:1  the loading was stopped']);
  expect((await load(tempFolder(), { signal: stopping.signal })).problems).toEqual(['.:1:1  the loading was stopped']);
});
