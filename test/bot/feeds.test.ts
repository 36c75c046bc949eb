import { expect, it } from 'vitest';
import { createFeeds } from '../../src/bot/feeds.ts';
import type { ShortClaim } from '../../src/core/checks/short-dossier.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { english } from '../../src/core/words/en.ts';
import { readAtom, readJsonFeed } from '../core/export/support/feed-problems.ts';
import { dossierOf } from '../support/dossiers.ts';

const claim = (n: number, more: Partial<ShortClaim> = {}): ShortClaim => {
  return { id: `c${n}`, chain: [`s${n}`], answers: 'houses', value: String(100 * n), 'as-of': '2031-03-04', ...more };
};
const flood = (revision: string, ...claims: ShortClaim[]) =>
  dossierOf({ questions: { houses: { unit: 'houses', measure: 'level' } }, claims }, revision);
const a = flood('aaaaaaaaaaaa', claim(1));
const b = flood('bbbbbbbbbbbb', claim(1), claim(5));
const c = flood('cccccccccccc', claim(1), claim(5), claim(9));

/** Feeds over revisions, each served a second after the one before it; those in `broken` cannot be read. */
function feedsOver(served: readonly Dossier[], broken: readonly string[] = []) {
  const reads: string[] = [];
  let now = 77_000;
  const last = served.at(-1);
  const feedOf = createFeeds({
    history: {
      async at(_, revision) {
        reads.push(revision);
        if (broken.includes(revision)) return null;
        return served.find((dossier) => dossier.revision === revision) ?? null;
      },
      servings: async () => served.map(({ revision }, index) => ({ at: 1_000 * (index + 1), revision })),
    },
    dossiers: () => new Map(last === undefined ? [] : [['flood', last]]),
    words: english,
    clock: () => now++,
    watchMemory: () => {},
  });
  const entries = async () => readAtom((await feedOf('flood', 'atom', null)) ?? '').entries;
  return { feedOf, entries, reads };
}

it('tells the newest first, back to the first kept revision', async () => {
  const { feedOf, entries } = feedsOver([a, b, c]);
  const found = await entries();
  expect(found.map(({ title, updated }) => `${updated} ${title}`)).toEqual([
    '1970-01-01T00:00:03.000Z New on Houses: 900 houses — S9',
    '1970-01-01T00:00:02.000Z Houses: one origin only → ✕ conflict; new: 500 houses — S5',
    '1970-01-01T00:00:01.000Z First kept revision: 1 claim, 0 differences',
  ]);
  expect(found.map(({ id }) => id)).toEqual([
    'tag:parallax.invalid,2026:flood/bbbbbbbbbbbb-cccccccccccc/claim/c9',
    'tag:parallax.invalid,2026:flood/aaaaaaaaaaaa-bbbbbbbbbbbb/question/houses',
    'tag:parallax.invalid,2026:flood/first-aaaaaaaaaaaa/dossier/flood',
  ]);
  const { items } = readJsonFeed((await feedOf('flood', 'jsonfeed', 'https://parallax.example')) ?? '');
  expect(items.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  expect(items.map(({ url }) => url?.slice('https://parallax.example'.length))).toEqual([
    '/d/flood/c/c9',
    '/d/flood/q/houses',
    '/d/flood',
  ]);
});

it('a revision that comes back is told as what moved back, with ids of its own', async () => {
  const found = await feedsOver([a, b, a, b, b]).entries();
  expect(found).toHaveLength(5);
  expect(new Set(found.map(({ id }) => id)).size).toBe(5);
  expect(found.filter(({ title }) => title.includes('one origin only → ✕'))).toHaveLength(2);
  expect(found.map(({ title }) => title)).toContain('Houses: ✕ conflict → one origin only');
});

it('computes what changed between two revisions once, also for those who ask at the same time', async () => {
  const { feedOf, reads } = feedsOver([a, b, c]);
  await Promise.all([feedOf('flood', 'atom', null), feedOf('flood', 'jsonfeed', null), feedOf('flood', 'atom', null)]);
  const once = reads.length;
  await feedOf('flood', 'atom', null);
  expect(reads.length - once).toBeLessThan(3);
});

it('passes over a revision that cannot be read any more', async () => {
  const [newest, ...others] = await feedsOver([a, b, c], ['bbbbbbbbbbbb']).entries();
  expect(newest?.id).toContain('aaaaaaaaaaaa-cccccccccccc');
  expect(others.map(({ title }) => title)).toContain('First kept revision: 1 claim, 0 differences');
  const first = await feedsOver([a, b], ['aaaaaaaaaaaa']).entries();
  expect(first.map(({ title }) => title)).toEqual(['First kept revision: 2 claims, 1 difference']);
});

it('where nothing is kept yet, or nothing can be read, has the dossier as it is', async () => {
  const entry = [{ title: 'First kept revision: 2 claims, 1 difference', updated: '1970-01-01T00:01:17.000Z' }];
  const feeds = feedsOver([b], ['bbbbbbbbbbbb']);
  expect(await feeds.entries()).toMatchObject(entry);
  // … and the same when it is asked for again
  expect(await feeds.entries()).toMatchObject(entry);
  expect(await feedsOver([]).feedOf('flood', 'atom', null)).toBeNull();
});

it('has a hundred entries at most, and counts what of one change has none', async () => {
  const many = flood('dddddddddddd', ...Array.from({ length: 150 }, (_, n) => claim(n + 1, { value: `${n + 1}` })));
  const found = await feedsOver([a, many, b]).entries();
  expect(found).toHaveLength(100);
  const alone = await feedsOver([a, many]).entries();
  expect(alone.at(-1)?.title).toMatch(/^and \d+ more changes$/);
  expect(new Set(alone.map(({ id }) => id)).size).toBe(100);
});
