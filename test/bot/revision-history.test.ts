import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRevisionKeeper } from '../../src/bot/keep-revisions.ts';
import { createRevisionHistory } from '../../src/bot/revision-history.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { keepRevision } from '../../src/store/keep-revision.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { crowdedDossier } from '../support/crowded-dossier.ts';
import { dossierOf } from '../support/dossiers.ts';

let store: Store;
let lines: { level: string; fields: object; message: string }[] = [];
let served: ReadonlyMap<string, Dossier> = new Map();
let now = 1_000;
const log = Object.fromEntries(
  (['info', 'warn', 'error'] as const).map((level) => [
    level,
    (fields: object, message: string) => void lines.push({ level, fields, message }),
  ]),
);
const logger = { info: log.info ?? fail, warn: log.warn ?? fail, error: log.error ?? fail };
function fail(): never {
  throw new Error('no such level');
}

beforeEach(async () => {
  store = await openStore({ stateDir: tempFolder() });
  lines = [];
  now = 1_000;
});
afterEach(() => store.close());

const keeper = () => createRevisionKeeper({ store, dossiers: () => served, log: logger, clock: () => now });
const history = (own: Store | null = store) =>
  createRevisionHistory({ store: own, dossiers: () => served, log: logger, watchMemory: () => {} });
const flood = (revision: string, statement: string) => dossierOf({ claims: [{ id: 'c', statement }] }, revision);
const serve = (...dossiers: Dossier[]) => {
  served = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
};

it('gives a dossier as it was when it was served, and when that was', async () => {
  const keep = keeper();
  const first = flood('aaaaaaaaaaaa', 'first');
  serve(first);
  await keep.keep();
  serve(flood('bbbbbbbbbbbb', 'second'), dossierOf({ id: 'fire' }, 'cccccccccccc'));
  now = 2_000;
  await keep.keep();
  await keep.keep();
  const own = history();
  expect(await own.at('flood', 'aaaaaaaaaaaa')).toEqual(first);
  expect(await own.at('flood', 'aaaaaaaaaaaa')).toBe(await own.at('flood', 'aaaaaaaaaaaa'));
  expect(await own.at('flood', 'bbbbbbbbbbbb')).toBe(served.get('flood'));
  expect(await own.at('flood', 'cccccccccccc')).toBeNull();
  expect(await own.at('nowhere', 'aaaaaaaaaaaa')).toBeNull();
  expect(await own.list('flood')).toEqual([
    { revision: 'bbbbbbbbbbbb', firstServed: 2_000 },
    { revision: 'aaaaaaaaaaaa', firstServed: 1_000 },
  ]);
  expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('makes a dossier once for all who ask at the same time, and lets others in meanwhile', async () => {
  serve(crowdedDossier(400));
  await keeper().keep();
  serve();
  const own = history();
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const all = await Promise.all(Array.from({ length: 20 }, () => own.at('flood', '000000000000')));
  clearInterval(timer);
  expect(new Set(all).size).toBe(1);
  expect(all[0]?.claims.size).toBe(400);
  expect(turns).toBeGreaterThan(1);
});

it.each<[string, string[]]>([
  ['of another schema', ['{"kind":"dossier","id":"flood","dossier":{"title":"x"},"actors":{"actors":{}}}']],
  ['that is no JSON', ['{"kind":']],
  ['without a dossier', ['{"kind":"source","id":"x"}']],
  [
    'whose records do not fit together',
    [
      '{"kind":"dossier","id":"flood","dossier":{"title":"x","summary":"y","questions":{}},"actors":{"actors":{}}}',
      '{"kind":"source","id":"s","source":{"publisher":"nobody","title":null,"language":"en","url":null,"published":null,"capture":null,"claims":[]}}',
    ],
  ],
])('gives null for a revision %s, and says so in the log once', async (_, kept) => {
  await keepRevision(store, { dossier: 'flood', revision: 'dddddddddddd', at: 1 }, kept);
  const own = history();
  expect(await own.at('flood', 'dddddddddddd')).toBeNull();
  expect(await own.at('flood', 'dddddddddddd')).toBeNull();
  expect(lines).toMatchObject([{ level: 'warn', message: 'a kept revision cannot be read any more' }]);
});

it('gives null for parts that are not what was written', async () => {
  serve(flood('aaaaaaaaaaaa', 'first'));
  await keeper().keep();
  await store.db.updateTable('revision_parts').set({ content: 'AAAA' }).execute();
  serve();
  expect(await history().at('flood', 'aaaaaaaaaaaa')).toBeNull();
  expect(lines.at(-1)).toMatchObject({ level: 'warn' });
});

it('a store that fails stops nobody, is told in the log, and is tried again', async () => {
  serve(flood('aaaaaaaaaaaa', 'first'));
  await store.close();
  const keep = keeper();
  await keep.keep();
  expect(lines).toMatchObject([{ level: 'warn', message: expect.stringContaining('tried again') }]);
  await expect(history().at('flood', 'eeeeeeeeeeee')).rejects.toThrow();
  store = await openStore({ stateDir: tempFolder() });
  await keeper().keep();
  expect(await history().list('flood')).toHaveLength(1);
});

it('tells in the log what is not kept any longer', async () => {
  const keep = keeper();
  for (let n = 0; n <= 200; n++) {
    serve(dossierOf({}, `revision-${n}`));
    now += 1;
    await keep.keep();
  }
  expect(lines.at(-1)).toMatchObject({ fields: { revisions: [{ dossier: 'flood', revision: 'revision-0' }] } });
  expect(await history().list('flood')).toHaveLength(200);
});

it('ends without a word when it is stopped, and without a store has only what is served', async () => {
  serve(flood('aaaaaaaaaaaa', 'first'));
  const keep = keeper();
  const keeping = keep.keep();
  await keep.stop();
  await keeping;
  expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
  const without = history(null);
  expect(await without.at('flood', 'aaaaaaaaaaaa')).toBe(served.get('flood'));
  expect([await without.at('flood', 'bbbbbbbbbbbb'), await without.list('flood')]).toEqual([null, []]);
});
