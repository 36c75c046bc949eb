import { expect, it } from 'vitest';
import { holdDataset, type Loaded } from '../../src/bot/dataset-holder.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { dossierOf } from '../support/dossiers.ts';

const dossiers = (...named: [id: string, revision: string][]): ReadonlyMap<string, Dossier> =>
  new Map(named.map(([id, revision]) => [id, dossierOf({ id }, revision)]));
const first = dossiers(['flood', 'aaaaaaaaaaaa']);

/** A holder whose data on disk can be changed. */
function holding() {
  let load = (): Loaded => ({ ok: true, dossiers: first });
  const holder = holdDataset(first, () => load());
  const reloadWith = (next: () => Loaded) => {
    load = next;
    return holder.reload();
  };
  return { holder, reloadWith };
}

it.each<[string, ReadonlyMap<string, Dossier>]>([
  ['another revision', dossiers(['flood', 'bbbbbbbbbbbb'])],
  ['one dossier more', dossiers(['flood', 'aaaaaaaaaaaa'], ['fire', 'aaaaaaaaaaaa'])],
  ['another name', dossiers(['fire', 'aaaaaaaaaaaa'])],
])('serves %s once it is loaded', async (_, next) => {
  const { holder, reloadWith } = holding();
  expect(holder.dossiers()).toBe(first);
  expect(await reloadWith(() => ({ ok: true, dossiers: next }))).toBe(true);
  expect(holder.dossiers()).toBe(next);
  expect(holder.problems()).toEqual([]);
});

it('keeps what it has where nothing changed: the very same objects', async () => {
  const { holder, reloadWith } = holding();
  expect(await reloadWith(() => ({ ok: true, dossiers: dossiers(['flood', 'aaaaaaaaaaaa']) }))).toBe(false);
  expect(holder.dossiers()).toBe(first);
});

it('keeps what it has where the data broke, says why, and forgets that once it is mended', async () => {
  const { holder, reloadWith } = holding();
  expect(await reloadWith(() => ({ ok: false, problems: ['a.yaml:1:1 broken'] }))).toBe(false);
  expect(holder.dossiers()).toBe(first);
  expect(holder.problems()).toEqual(['a.yaml:1:1 broken']);
  expect(await reloadWith(() => ({ ok: true, dossiers: first }))).toBe(false);
  expect(holder.problems()).toEqual([]);
});

it('takes a file that cannot be read for broken data', async () => {
  const { holder, reloadWith } = holding();
  const gone = () => {
    throw new Error('ENOENT');
  };
  expect(await reloadWith(gone)).toBe(false);
  expect(holder.problems()).toEqual(['the data could not be read: ENOENT']);
  expect(holder.dossiers()).toBe(first);
});

it('tells what is served already to who loads it again, and changes nothing once it was stopped', async () => {
  const stopping = new AbortController();
  const holder = holdDataset(first, async (served, signal) => {
    expect([served, signal]).toEqual([first, stopping.signal]);
    stopping.abort();
    return { ok: false, problems: ['stopped'] };
  });
  expect(await holder.reload(stopping.signal)).toBe(false);
  expect([holder.dossiers(), holder.problems()]).toEqual([first, []]);
});
