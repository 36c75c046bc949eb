import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRevisionKeeper } from '../../src/bot/keep-revisions.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readAtom, readJsonFeed } from '../core/export/support/feed-problems.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { shippedDossier } from '../support/shipped.ts';
import { runTask } from './run-task.ts';

const dossier = shippedDossier();

/** A store of a bot that has served the shipped dossier without its last source, and then as it is. */
async function keptStore(stateDir: string) {
  const store = await openStore({ stateDir });
  const [last] = [...dossier.sources.keys()].slice(-1);
  const before: Dossier = {
    ...dossier,
    revision: 'aaaaaaaaaaaa',
    sources: new Map([...dossier.sources].filter(([id]) => id !== last)),
    claims: new Map([...dossier.claims].filter(([, { source }]) => source.id !== last)),
  };
  let served = before;
  let now = 1_700_000_000_000;
  const log = { info() {}, warn() {}, error() {} };
  const keeper = createRevisionKeeper({ store, dossiers: () => new Map([[served.id, served]]), log, clock: () => now });
  await keeper.keep();
  served = dossier;
  now += 60_000;
  await keeper.keep();
  return { store, last };
}

test('prints what moved between the kept revisions, beside a bot that runs, and writes nothing', async () => {
  const state = { STATE_DIR: tempFolder() };
  const { store, last } = await keptStore(state.STATE_DIR);
  const count = async () => (await store.db.selectFrom('revisions').select('revision').execute()).length;
  const before = await count();
  const { code, out, errors } = await runTask('export', ['--format', 'atom', '--dossier', dossier.id], state);
  expect([code, errors]).toEqual([0, '']);
  const { entries } = readAtom(out);
  const news = entries.find(({ id }) => id.endsWith(`/aaaaaaaaaaaa-${dossier.revision}/source/${last}`));
  expect(news).toMatchObject({
    title: expect.stringMatching(/^New source: /),
    updated: '2023-11-14T22:14:20.000Z',
    link: null,
  });
  expect(entries.at(-1)?.title).toMatch(/^First kept revision: /);
  const json = await runTask('export', ['--format', 'jsonfeed', '--dossier', dossier.id], state);
  expect(readJsonFeed(json.out).items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(await count()).toBe(before);
  await store.close();
});

test('where nothing is kept yet, prints the dossier as it is, and makes no store', async () => {
  const state = { STATE_DIR: join(tempFolder(), 'none') };
  const { code, out } = await runTask('export', ['--format', 'atom', '--dossier', dossier.id], state);
  expect([code, readAtom(out).entries.length, existsSync(state.STATE_DIR)]).toEqual([0, 1, false]);
  const empty = { STATE_DIR: tempFolder() };
  expect(
    readAtom((await runTask('export', ['--format', 'atom', '--dossier', dossier.id], empty)).out).entries,
  ).toHaveLength(1);
  expect(readdirSync(empty.STATE_DIR)).toEqual([]);
});

test('says where the store cannot be read, and which formats there are', async () => {
  const args = ['--format', 'atom', '--dossier', dossier.id];
  const away = await runTask('export', args, { DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  expect([away.code, away.errors, away.out]).toEqual([1, expect.stringContaining('DATABASE_URL'), '']);
  const wrong = await runTask('export', ['--format', 'rss'], {});
  expect([wrong.code, wrong.errors]).toEqual([
    2,
    expect.stringContaining('markdown, ucdp, annotations, atom, jsonfeed, frictionless;'),
  ]);
  const other = await runTask('export', ['--format', 'json', '--dossier', dossier.id], {
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
  });
  expect(other.code).toBe(0);
});
