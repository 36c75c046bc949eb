import { cpSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { holdDataset, type LoadAgain } from '../../src/bot/dataset-holder.ts';
import { readConfig } from '../../src/config.ts';
import { loadInWorker } from '../../src/dataset/load-in-worker.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { lookAtData } from '../../src/dataset/look-at-data.ts';
import { watchData } from '../../src/tasks/watch-data.ts';
import { flood } from '../dataset/flood.ts';
import { tempFolder } from '../dataset/temp-folder.ts';

const under = (folder: string, title = 'Flood at the barrier') =>
  Object.fromEntries(
    Object.entries(flood).map(([name, text]) => [
      `${folder}/${name}`,
      name === 'dossier.yaml' ? text.replace(/^title: .*/mu, `title: ${title}`) : text,
    ]),
  );

/** Watches a data folder, and loads it with `load` or as the bot does. */
async function watching(dataDir: string, load?: LoadAgain) {
  const read = readConfig({ DATA_DIR: dataDir });
  if (!read.ok) throw new Error(read.problems.join());
  const { config } = read;
  const loadWhole: LoadAgain = async (served, signal) => {
    const { dossiers, problems } = await loadInWorker({ dataDir, maxBytes: config.dataMaxBytes, served, signal });
    return problems.length > 0 ? { ok: false, problems: problems.map(problemLine) } : { ok: true, dossiers };
  };
  const loaded = await loadWhole(new Map(), AbortSignal.any([]));
  if (!loaded.ok) throw new Error(loaded.problems.join());
  const data = holdDataset(loaded.dossiers, load ?? loadWhole);
  let ticks = 0;
  const schedule = {
    async tick() {
      ticks += 1;
    },
  };
  let keeps = 0;
  const revisions = {
    async keep() {
      keeps += 1;
    },
  };
  const log = pino({ level: 'silent' });
  const watched = watchData({ config, log }, data, schedule, revisions, await lookAtData(dataDir));
  onTestFinished(() => watched.stop());
  return {
    watched,
    ticks: () => ticks,
    keeps: () => keeps,
    title: () => data.dossiers().get('flood')?.title,
    problems: () => data.problems().join(),
  };
}

test('serves what an editor put in the place of a file, and of a folder that was replaced', async () => {
  const root = tempFolder(under('data/flood'));
  const data = join(root, 'data');
  const { title, ticks, keeps } = await watching(data);
  writeFileSync(join(data, 'flood/.swap'), flood['dossier.yaml']?.replace(/^title: .*/mu, 'title: Renamed') ?? '');
  renameSync(join(data, 'flood/.swap'), join(data, 'flood/dossier.yaml'));
  await expect.poll(title).toBe('Renamed');
  const other = join(tempFolder(under('new/flood', 'Replaced')), 'new');
  renameSync(data, join(root, 'old'));
  cpSync(other, data, { recursive: true });
  await expect.poll(title).toBe('Replaced');
  writeFileSync(
    join(data, 'flood/dossier.yaml'),
    flood['dossier.yaml']?.replace(/^title: .*/mu, 'title: Once more') ?? '',
  );
  await expect.poll(title).toBe('Once more');
  expect([ticks(), keeps()]).toEqual([3, 3]);
});

test('serves what the link of a mounted volume is switched to', async () => {
  const data = tempFolder({ ...under('..1/flood', 'First'), ...under('..2/flood', 'Second') });
  symlinkSync('..1', join(data, '..data'));
  symlinkSync('..data/flood', join(data, 'flood'));
  const { title } = await watching(data);
  expect(title()).toBe('First');
  symlinkSync('..2', join(data, '..next'));
  renameSync(join(data, '..next'), join(data, '..data'));
  rmSync(join(data, '..1'), { recursive: true });
  await expect.poll(title).toBe('Second');
});

test('serves what it has while the folder is gone, says so, and goes on where it is back', async () => {
  const root = tempFolder(under('data/flood'));
  const data = join(root, 'data');
  const { title, problems, watched } = await watching(data);
  renameSync(data, join(root, 'away'));
  await expect.poll(problems).toContain('this folder cannot be read (ENOENT)');
  expect(title()).toBe('Flood at the barrier');
  const before = watched.lookedAt();
  await expect.poll(watched.lookedAt).toBeGreaterThan(before);
  renameSync(join(root, 'away'), data);
  await expect.poll(problems).toBe('');
});

test('loads one more time for all that happens while it loads', async () => {
  const data = tempFolder(under('flood'));
  const begun: PromiseWithResolvers<void>[] = [];
  const { title } = await watching(data, async () => {
    const load = Promise.withResolvers<void>();
    begun.push(load);
    await load.promise;
    return { ok: false, problems: ['old'] };
  });
  process.emit('SIGHUP');
  await expect.poll(() => begun.length).toBe(1);
  for (let signal = 0; signal < 3; signal++) process.emit('SIGHUP');
  writeFileSync(join(data, 'flood/notes.txt'), '');
  expect(begun.length).toBe(1);
  begun[0]?.resolve();
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  writeFileSync(join(data, 'flood/notes.txt'), 'again');
  await expect.poll(() => begun.length).toBe(3);
  begun[2]?.resolve();
  expect([begun.length, title()]).toEqual([3, 'Flood at the barrier']);
});

test('stops at once, though it loads', async () => {
  const data = tempFolder(under('flood'));
  let loading: AbortSignal | null = null;
  const { watched, problems } = await watching(data, (_, signal) => {
    loading = signal;
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ ok: false, problems: ['stopped'] }));
    });
  });
  process.emit('SIGHUP');
  await expect.poll(() => loading).not.toBeNull();
  await watched.stop();
  expect([problems(), process.listenerCount('SIGHUP')]).toEqual(['', 0]);
});
