import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { openBarrier, writeBarrier } from './barrier-desk.ts';

const steps = [
  'planned',
  'decided',
  'before the journal',
  'after the journal',
  'after actors.yaml',
  'after sources/river-post-17.yaml',
  'written',
];

test.each(steps)('killed at "%s": no half file, and going on accepts the draft once', async (step) => {
  const place = writeBarrier(tempFolder());
  const run = (at: string) =>
    spawnSync(process.execPath, ['test/curate/review-child.ts', place.dataDir, place.capturesDir, at], {
      encoding: 'utf8',
    });
  const killed = run(step);
  expect(killed.stderr).toBe('');
  expect(killed.signal).toBe('SIGKILL');
  const again = run('never');
  // where the claim had reached the journal it is accepted; otherwise the draft is open, and is taken now
  const isTaken = again.stdout === 'Accepted as police-nobody.';
  expect(isTaken || again.stderr.includes('the draft is not there')).toBe(true);
  const { problems, dossiers } = loadDataset(place.dataDir);
  expect(problems).toEqual([]);
  expect([...(dossiers[0]?.claims.keys() ?? [])]).toEqual(['police-nobody']);
  const found = (await openBarrier(place)).look();
  expect(found.ok && [...found.look.review.fates.values()].filter(({ kind }) => kind === 'accepted')).toMatchObject([
    { claim: 'police-nobody', by: 'Ann' },
  ]);
  expect(readdirSync(place.capturesDir).filter((name) => !name.startsWith('.'))).toEqual([
    'river-post-17.txt',
    'river-post-17.txt.review.jsonl',
  ]);
  expect(
    readFileSync(`${place.dataDir}/flood/sources/river-post-17.yaml`, 'utf8').match(/police-nobody/g),
  ).toHaveLength(1);
});
