import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { holdDataset, type Loaded } from '../../src/bot/dataset-holder.ts';
import { createStoreDesk } from '../../src/bot/store-desk.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { traitsOf } from '../../src/platforms.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { dossierOf } from '../support/dossiers.ts';

/** A desk over these dossiers, with a store of its own. */
function deskOver(ids: readonly string[]) {
  const dossiers: ReadonlyMap<string, Dossier> = new Map(
    ids.map((id) => [id, dossierOf({ id, dossier: { title: `The ${id}` } }, 'aaaaaaaaaaaa')]),
  );
  let load = (): Loaded => ({ ok: true, dossiers });
  const data = holdDataset(dossiers, () => load());
  let store: Promise<Store> | null = null;
  let opened = 0;
  const desk = createStoreDesk({
    data,
    commands,
    words: english,
    schedulers: ['admins'],
    membersOn: (platform) => traitsOf(platform).schedulers,
    localZone: 'UTC',
    newId: () => 'abc12345',
    onSchedules() {},
    watchMemory() {},
    logFailure(error) {
      throw error;
    },
    store() {
      opened += 1;
      store ??= openStore({ stateDir: tempFolder() });
      return store;
    },
  });
  return {
    ask: async (line: string, channel = 'terminal') =>
      renderView(await desk.answerLine(line, { ...terminalAsker, channel }), { width: 100, colour: false }),
    suggest: async (typed: string, channel = 'terminal') =>
      desk.suggest('digest', 'id', typed, { ...terminalAsker, channel }),
    complete: (line: string) => desk.complete(line, terminalAsker),
    failStore: () => {
      store = Promise.reject(new Error('the disk is full'));
      store.catch(() => {});
    },
    break: async () => {
      load = () => ({ ok: false, problems: ['broken'] });
      await data.reload();
    },
    opened: () => opened,
    close: async () => (await store)?.close(),
  };
}

it('answers from the one dossier without opening the store', async () => {
  const { ask, opened } = deskOver(['flood']);
  expect(await ask('/about')).toContain('The flood');
  expect(opened()).toBe(0);
});

it('with two dossiers, answers from the one that the channel chose', async () => {
  const { ask, close } = deskOver(['flood', 'fire']);
  await ask('/dossier use:fire');
  expect(await ask('/digest')).toContain('The fire');
  expect(await ask('/digest', 'other')).toContain('The flood');
  await close();
});

it('says that newer data is broken, as soon as it is', async () => {
  const desk = deskOver(['flood']);
  const broken = english.about.broken.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const flat = async () => (await desk.ask('/about')).replaceAll(/\s+/g, ' ');
  expect(await flat()).not.toContain(broken.slice(0, 30));
  await desk.break();
  expect(await flat()).toContain(broken.slice(0, 30));
});

it('completes the schedules of the channel by their names, and opens the store for nothing else', async () => {
  const { ask, suggest, complete, opened, close } = deskOver(['flood']);
  expect(await complete('/claims id:')).toEqual([]);
  expect(opened()).toBe(0);
  await ask('/digest schedule time:08:00 zone:Europe/Kyiv');
  expect(await suggest('daily')).toEqual([{ value: 'abc12345', label: 'daily 08:00', labelAlone: true }]);
  expect(await suggest('', 'elsewhere')).toEqual([]);
  expect(await complete('/digest pause id:')).toEqual(['/digest pause id:"daily 08:00" ']);
  await close();
});

it('suggests no schedules where the store fails', async () => {
  const { suggest, failStore } = deskOver(['flood']);
  failStore();
  expect(await suggest('')).toEqual([]);
});
