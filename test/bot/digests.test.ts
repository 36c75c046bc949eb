import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { carryOut } from '../../src/bot/carry-out.ts';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { deskWithRooms } from '../../src/bot/rooms.ts';
import { runSchedule } from '../../src/bot/run-schedule.ts';
import type { Asker } from '../../src/core/command/desk.ts';
import { sections } from '../../src/core/digest/section.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { View } from '../../src/core/view/view.ts';
import { english } from '../../src/core/words/en.ts';
import { createLocalPublisher } from '../../src/local/publisher.ts';
import { renderView } from '../../src/local/render-view.ts';
import { createMetrics } from '../../src/schedule/metrics.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { dossierOf } from '../support/dossiers.ts';

const asker: Asker = {
  platform: 'local',
  place: 'local',
  channel: 'terminal',
  user: 'terminal',
  roles: [],
  admin: true,
};
const claim = {
  id: 'mayor-houses',
  statement: 'The mayor of River Post put the flooded houses at about 200.',
  chain: ['mayor'],
  answers: 'houses',
  value: 'about 200',
};
type Claims = NonNullable<NonNullable<Parameters<typeof dossierOf>[0]>['claims']>;

function flood(claims: Claims, revision: string): ReadonlyMap<string, Dossier> {
  const dossier = dossierOf({ questions: { houses: { measure: 'cumulative', unit: 'houses' } }, claims }, revision);
  return new Map([[dossier.id, dossier]]);
}

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

/** A bot at the terminal whose schedule is due now. */
function startBot(first: ReadonlyMap<string, Dossier>) {
  let onDisk = first;
  const shown: string[] = [];
  const data = holdDataset(first, () => ({ ok: true, dossiers: onDisk }));
  const log = {
    info() {},
    warn() {},
    error: (facts: object, message: string) => shown.push(`LOG ${message} ${JSON.stringify(facts)}`),
  };
  const schedule = runSchedule({
    ...{ data, commands, store, log, words: english, owner: 'test', metrics: createMetrics() },
    publishers: new Map([
      [
        'local',
        createLocalPublisher(
          (text) => shown.push(text),
          () => 100,
        ),
      ],
    ]),
    sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
  });
  return {
    shown,
    schedule,
    /** Swaps the data, as a reload does. */
    async swap(next: ReadonlyMap<string, Dossier>) {
      onDisk = next;
      expect(data.reload()).toBe(true);
      await schedule.tick();
    },
    async until(count: number) {
      for (let tries = 0; shown.length < count && tries < 200; tries++) await sleep(25);
    },
  };
}

async function scheduleEachMinute(id: string, minutesFromNow: number) {
  const at = Temporal.Now.zonedDateTimeISO('UTC').add({ minutes: minutesFromNow });
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const schedule = {
    time,
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    zone: 'UTC',
    quiet: 'line',
    late: 'latest',
    sections,
  } as const;
  const deps = { store, clock: () => Date.now() - 120_000, newId: () => id, onSchedules: () => {} };
  await carryOut(
    { kind: 'add-schedule', dossier: 'flood', schedule, view: () => ({ title: [], blocks: [], footer: [] }) },
    asker,
    deps,
  );
}

describe('a scheduled digest at the terminal', () => {
  it('is posted once, is the whole picture first, and carries its receipt', async () => {
    await scheduleEachMinute('morning', -1);
    const bot = startBot(flood([claim], 'aaaaaaaaaaaa'));
    await bot.until(1);
    await bot.schedule.tick();
    await sleep(100);
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(1);
    expect(bot.shown[0]).toContain('The first briefing of this channel');
    expect(bot.shown[0]).toMatch(/about 200 houses/);
    expect(bot.shown[0]).toMatch(/receipt\s+[a-z0-9]{8,}/);
  });

  it('is corrected once where a claim that it carried is corrected', async () => {
    await scheduleEachMinute('morning', -1);
    const bot = startBot(flood([claim], 'aaaaaaaaaaaa'));
    await bot.until(1);
    const corrected = {
      ...claim,
      id: 'mayor-corrects',
      statement: 'The mayor of River Post now put them at about 250.',
      value: 'about 250',
      corrects: claim.id,
    };
    await bot.swap(flood([claim, corrected], 'bbbbbbbbbbbb'));
    await bot.until(3);
    await bot.schedule.tick();
    await sleep(200);
    await bot.schedule.stop();
    expect(bot.shown).toHaveLength(3);
    const [, edit = '', note = ''] = bot.shown;
    expect(`${edit}${note}`).toContain('[corrected] about 200 houses');
    expect(`${edit}${note}`).toContain('A claim in this briefing was corrected after it was posted.');
    expect(`${edit}${note}`).toContain('Corrected: The mayor of River Post put the flooded houses at about 200.');
    expect(`${edit}${note}`).toContain('now: The mayor of River Post now put them at about 250.');
  });
});

describe('requests of the desk', () => {
  const desk = () =>
    deskWithRooms({
      data: holdDataset(flood([claim], 'aaaaaaaaaaaa'), () => ({ ok: false, problems: ['broken'] })),
      ...{
        commands,
        words: english,
        schedulers: ['admins'],
        localZone: 'UTC',
        store: async () => store,
        newId: () => 'abc12345',
        onSchedules() {},
      },
      logFailure: (error) => {
        throw error;
      },
    });
  const text = async (view: Promise<View>) =>
    renderView(await view, { width: 100, colour: false }).replaceAll(/\s+/g, ' ');

  it('schedule, list, pause, resume and remove', async () => {
    const ask = (line: string) => text(desk().answerLine(line, asker));
    expect(await ask('/digest list')).toContain('No digest is scheduled here.');
    const added = await ask('/digest schedule time:08:00 days:mon zone:Europe/Kyiv quiet:silent late:skip');
    expect(added).toMatch(
      /It will be posted here on Monday .*, 08:00, then on Monday .*, 08:00, then on Monday .*, 08:00\./,
    );
    expect(await ask('/digest list')).toMatch(
      /08:00, mon, Europe\/Kyiv.*a quiet day brings nothing.*no missed digest is posted/,
    );
    expect(await ask('/digest pause')).toContain('is paused');
    expect(await ask('/digest list')).toContain('paused');
    expect(await ask('/digest resume id:abc12345')).toContain('goes on');
    expect(await ask('/digest remove id:zzz')).toContain('Name one of the schedules with id: abc12345.');
    expect(await ask('/digest remove')).toContain('is removed');
    expect(await ask('/digest list')).toContain('No digest is scheduled here.');
  });

  it('are refused to those who may not schedule, and asking is not', async () => {
    const member: Asker = { ...asker, platform: 'slack', admin: false };
    expect(await text(desk().answerLine('/digest schedule time:08:00', member))).toContain(
      'You may not do that in this channel.',
    );
    expect(await text(desk().answerLine('/dossier use:flood', member))).toContain(
      'You may not do that in this channel.',
    );
    expect(await text(desk().answerLine('/digest list', member))).toContain('No digest is scheduled here.');
    expect(await text(desk().answerLine('/digest schedule time:08:00', { ...member, admin: true }))).toContain(
      'A digest is scheduled',
    );
  });

  it('give a preview that says why each part is in it, and post nothing', async () => {
    const preview = await text(desk().answerLine('/digest preview', asker));
    expect(preview).toContain('Preview: nothing is posted');
    expect(preview).toContain('In it because one origin alone says it');
  });

  it('answer a failing store with one neutral sentence', async () => {
    const failures: string[] = [];
    const broken = deskWithRooms({
      data: holdDataset(flood([claim], 'aaaaaaaaaaaa'), () => ({ ok: false, problems: [] })),
      ...{ commands, words: english, schedulers: [], localZone: 'UTC', newId: () => 'ref12345', onSchedules() {} },
      store: async () => {
        throw new Error('the disk is full');
      },
      logFailure: (error, reference) => failures.push(`${reference} ${error.message}`),
    });
    const answer = await text(broken.answerLine('/digest list', asker));
    expect(answer).toContain('Something went wrong on our side. It is logged as ref12345.');
    expect(answer).not.toContain('disk');
    expect(failures).toEqual(['ref12345 the disk is full']);
  });
});
