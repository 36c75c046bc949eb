import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { createStoreDesk } from '../../src/bot/store-desk.ts';
import type { View } from '../../src/core/message/view.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { renderView } from '../../src/local/render/render-view.ts';
import { traitsOf } from '../../src/platforms.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { claim, corrected, flood, scheduleAt, startBot } from './running-bot.ts';

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

describe('a scheduled digest at the terminal', () => {
  it('is posted once, is the whole picture first, and carries its receipt', async () => {
    await scheduleAt(store, 'morning', -1);
    const bot = startBot(store, flood([claim], 'aaaaaaaaaaaa'));
    await bot.until(1);
    await bot.schedule.tick();
    await sleep(100);
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(1);
    expect(bot.shown[0]).toMatch(/about 200 houses/);
    expect(bot.shown[0]).not.toContain('New since');
    const [occurrence] = await store.db.selectFrom('occurrences').select('id').execute();
    expect(bot.shown[0]).toMatch(new RegExp(`receipt\\s+${occurrence?.id}`));
  });

  it('is corrected once where a claim that it carried is corrected', async () => {
    await scheduleAt(store, 'morning', -1);
    const bot = startBot(store, flood([claim], 'aaaaaaaaaaaa'));
    await bot.untilPosted();
    await bot.swap(flood([claim, corrected], 'bbbbbbbbbbbb'));
    await bot.until(3);
    await bot.schedule.tick();
    await sleep(200);
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(3);
    const [, edit = '', note = ''] = bot.shown;
    const [occurrence] = await store.db.selectFrom('occurrences').select('id').execute();
    expect(`${edit}${note}`).toMatch(new RegExp(`receipt\\s+${occurrence?.id}`));
    expect(`${edit}${note}`).toContain('[corrected] about 200 houses');
    expect(`${edit}${note}`).toContain('A claim in this briefing was corrected after it was posted.');
    expect(`${edit}${note}`).toContain('Corrected: The mayor of River Post put the flooded houses at about 200.');
    expect(note.replaceAll(/\s+/g, ' ')).toContain('→ The mayor of River Post now put them at about 250.');
  });
});

describe('requests of the desk', () => {
  const desk = () =>
    createStoreDesk({
      data: holdDataset(flood([claim], 'aaaaaaaaaaaa'), () => ({ ok: false, problems: ['broken'] })),
      commands,
      words: english,
      schedulers: ['admins'],
      curators: [],
      membersOn: (platform) => traitsOf(platform).schedulers,
      localZone: 'UTC',
      store: async () => store,
      newId: () => 'abc12345',
      onSchedules() {},
      watchMemory() {},
      logFailure: (error) => {
        throw error;
      },
    });
  const text = async (view: Promise<View>) =>
    renderView(await view, { width: 100, colour: false }).replaceAll(/\s+/g, ' ');

  it('schedule, list, pause, resume and remove', async () => {
    const ask = (line: string) => text(desk().answerLine(line, terminalAsker));
    expect(await ask('/digest list')).toContain('No digest is scheduled here.');
    const added = await ask('/digest schedule time:08:00 days:mon zone:Europe/Kyiv quiet:silent late:skip');
    expect(added).toMatch(/Next: Monday .*, 08:00\. then Monday .*, 08:00, and Monday .*, 08:00/);
    expect(await ask('/digest list')).toMatch(
      /Mondays at 08:00, Kyiv time next .*, 08:00 a quiet day brings nothing · after downtime no missed digest is posted/,
    );
    expect(await ask('/digest pause')).toContain('Paused: Mondays at 08:00, Kyiv time');
    expect(await ask('/digest list')).toContain('paused');
    expect(await ask('/digest resume id:8:00')).toContain('Resumed: Mondays at 08:00, Kyiv time');
    expect(await ask('/digest remove id:zzz')).toContain('No digest “zzz” is scheduled here');
    expect(await ask('/digest remove')).toContain('Remove this digest: Mondays at 08:00, Kyiv time?');
    expect(await ask('/digest list')).toContain('Mondays at 08:00');
    expect(await ask('/digest remove id:abc12345 confirm:yes')).toContain('Removed: Mondays at 08:00, Kyiv time');
    expect(await ask('/digest list')).toContain('No digest is scheduled here.');
    expect(await ask('/digest list show:receipts')).toContain('No scheduled digest was due yet.');
  });

  it('are refused to those who may not schedule, and asking is not', async () => {
    const member: Asker = { ...terminalAsker, platform: 'slack', standing: 'member' };
    expect(await text(desk().answerLine('/digest schedule time:08:00', member))).toContain(
      'You may not do that in this channel.',
    );
    expect(await text(desk().answerLine('/dossier use:flood', member))).toContain(
      'You may not do that in this channel.',
    );
    expect(await text(desk().answerLine('/digest list', member))).toContain('No digest is scheduled here.');
    expect(await text(desk().answerLine('/digest schedule time:08:00', { ...member, standing: 'manager' }))).toContain(
      'A digest is scheduled',
    );
  });

  it('give a preview that says why each part is in it, and post nothing', async () => {
    const preview = await text(desk().answerLine('/digest preview', terminalAsker));
    expect(preview).toContain('Preview: nothing is posted');
    expect(preview).toContain('In it because different origins differ here');
  });

  it('preview what the channel’s schedule would post: its parts alone, or what a quiet day brings', async () => {
    const ask = (line: string) => text(desk().answerLine(line, terminalAsker));
    await ask('/digest schedule time:08:00 zone:UTC include:sources quiet:silent');
    const parts = await ask('/digest preview');
    expect(parts).toContain('The sources ━━━━━━━━━━━ A report of River Post');
    expect(parts).not.toContain('In it because');
    expect(await ask('/digest preview id:zzz')).toContain('No digest “zzz” is scheduled here');
    await ask('/digest remove confirm:yes');
    await scheduleAt(store, 'morning', -1);
    const bot = startBot(store, flood([claim], 'aaaaaaaaaaaa'));
    await bot.untilPosted();
    await bot.schedule.stop();
    const quiet = await ask('/digest preview');
    expect(quiet).toContain('Preview: nothing is posted');
    expect(quiet).toContain('Nothing changed since the digest of');
    expect(quiet).toContain('a quiet day brings one line');
  });

  it('answer a failing store with one neutral sentence', async () => {
    const failures: string[] = [];
    const broken = createStoreDesk({
      data: holdDataset(flood([claim], 'aaaaaaaaaaaa'), () => ({ ok: false, problems: [] })),
      commands,
      words: english,
      schedulers: [],
      curators: [],
      membersOn: (platform) => traitsOf(platform).schedulers,
      localZone: 'UTC',
      newId: () => 'ref12345',
      onSchedules() {},
      watchMemory() {},
      store: async () => {
        throw new Error('the disk is full');
      },
      logFailure: (error, reference) => failures.push(`${reference} ${error.message}`),
    });
    const answer = await text(broken.answerLine('/digest list', terminalAsker));
    expect(answer).toContain('Something went wrong on our side. It is logged as ref12345.');
    expect(answer).not.toContain('disk');
    expect(failures).toEqual(['ref12345 the disk is full']);
  });
});
