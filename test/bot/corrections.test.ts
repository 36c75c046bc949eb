import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { createPublisher } from '../../src/local/publisher.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { claim, corrected, flood, scheduleAt, startBot } from './running-bot.ts';

const before = flood([claim], 'aaaaaaaaaaaa');
const after = flood([claim, corrected], 'bbbbbbbbbbbb');
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-bot-'));
  store = await openStore({ stateDir: folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it('a digest that was composed before a change and posted after it is corrected once it is posted', async () => {
  await scheduleAt(store, 'morning', -1);
  const reached = new Map<Platform, Publisher>();
  const shown: string[] = [];
  const terminal = createPublisher(
    (text) => shown.push(text),
    () => 100,
  );
  const held = Promise.withResolvers<void>();
  let begun = false;
  reached.set('local', {
    ...terminal,
    async post(posting) {
      begun = true;
      await held.promise;
      return terminal.post(posting);
    },
  });
  const bot = startBot(store, before, reached);
  await expect.poll(() => begun).toBe(true);
  await bot.swap(after);
  held.resolve();
  await expect.poll(() => shown.length).toBe(1);
  await sleep(100);
  await bot.schedule.tick();
  await expect.poll(() => shown.length).toBe(3);
  await bot.schedule.tick();
  await sleep(100);
  await bot.schedule.stop();
  expect(shown).toHaveLength(3);
  expect(shown[0]).not.toContain('[corrected]');
  expect(shown.slice(1).join()).toContain('[corrected] about 200 houses');
  expect(shown.slice(1).join().replaceAll(/\s+/g, ' ')).toContain(
    '→ The mayor of River Post now put them at about 250.',
  );
});

it('a correction waits for its platform where that is not there after a restart with changed data', async () => {
  await scheduleAt(store, 'morning', -1);
  const first = startBot(store, before);
  await first.untilPosted();
  await first.schedule.stop();
  const reached = new Map<Platform, Publisher>([['slack', { ...first.terminal, platform: 'slack' }]]);
  const second = startBot(store, after, reached);
  await second.schedule.tick();
  expect(await store.db.selectFrom('corrections').selectAll().execute()).toEqual([]);
  reached.set('local', first.terminal);
  await second.schedule.tick();
  await expect.poll(() => first.shown.length).toBe(3);
  await second.schedule.stop();
  expect(first.shown.slice(1).join()).toContain('[corrected] about 200 houses');
  expect(second.shown).toEqual([]);
});
