import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { exportDossier } from '../../src/core/export/export-dossier.ts';
import { english } from '../../src/core/words/en.ts';
import { gatherParts } from '../../src/dataset/gather-parts.ts';
import { type LoadedPart, loadInParts } from '../../src/dataset/hand-over.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { generateDataset } from '../bench/generate-dataset.ts';
import { tempFolder } from './temp-folder.ts';

const maxBytes = 10_000_000;

function someData(size = { dossiers: 2, sources: 3, claims: 700 }): string {
  const data = tempFolder();
  generateDataset(data, size);
  return data;
}

/** What arrives of a data folder, as it does from another thread, and the parts. */
async function handOver(dataDir: string, served: ReadonlyMap<string, Dossier> = new Map()) {
  const revisions = new Map([...served].map(([id, { revision }]) => [id, revision]));
  const take = gatherParts(served);
  const parts: LoadedPart[] = [];
  for (const part of loadInParts({ dataDir, maxBytes, served: revisions })) {
    parts.push(part);
    const whole = await take(structuredClone(part));
    if (whole !== null) return { parts, ...whole };
  }
  throw new Error('the last part is missing');
}

it('hands over what is loaded, whole and in small parts', async () => {
  const data = someData();
  const { parts, dossiers, problems } = await handOver(data);
  const exported = (dossier: Dossier) => exportDossier(dossier, 'json', english);
  expect([...dossiers.values()].map(exported)).toEqual(loadDataset(data).dossiers.map(exported));
  expect(problems).toEqual([]);
  const sizes = parts.flatMap((part) => (part.kind === 'claims' ? [part.claims.length] : []));
  expect(sizes).toEqual(Array.from({ length: 6 }, () => [500, 200]).flat());
});

it('hands over only what changed; the other dossiers stay the very same objects', async () => {
  const data = someData();
  const { dossiers } = await handOver(data);
  writeFileSync(join(data, 'flood-1/actors.yaml'), '\n# changed\n', { flag: 'a' });
  const again = await handOver(data, dossiers);
  expect(again.parts[0]).toEqual({ kind: 'served', id: 'flood-0' });
  expect(again.dossiers.get('flood-0')).toBe(dossiers.get('flood-0'));
  expect(again.dossiers.get('flood-1')?.revision).not.toBe(dossiers.get('flood-1')?.revision);
  expect(again.dossiers.get('flood-1')?.claims.size).toBe(2_100);
});

it('hands over the problems of all dossiers, and no dossier', async () => {
  const data = someData();
  for (const id of ['flood-0', 'flood-1']) writeFileSync(join(data, id, 'notes.txt'), '');
  mkdirSync(join(data, 'other'));
  const { parts, dossiers, problems } = await handOver(data);
  expect([parts.length, dossiers.size, problems.length]).toEqual([1, 0, 5]);
});

it('lets others take turns while it links', async () => {
  const data = someData({ dossiers: 1, sources: 1, claims: 5_000 });
  let turns = 0;
  let done = false;
  const count = () => {
    turns += 1;
    if (!done) setImmediate(count);
  };
  const take = gatherParts(new Map());
  let beforeLast = 0;
  for (const part of loadInParts({ dataDir: data, maxBytes, served: new Map() })) {
    if (part.kind === 'end') {
      setImmediate(count);
      beforeLast = turns;
    }
    await take(part);
  }
  done = true;
  expect(turns - beforeLast).toBeGreaterThanOrEqual(5_000 / 200);
});
