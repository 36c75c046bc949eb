import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decideLate } from '../../src/core/schedule/lateness.ts';
import { occurrencesBetween } from '../../src/core/schedule/next-occurrence.ts';
import { lateChoices, weekdays } from '../../src/core/schedule/schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { openStandIn, type StandIn } from '../slack/support/stand-in.ts';
import { nextReadyAt } from '../store/next-ready.ts';
import { aSchedule } from '../store/some-rows.ts';
import { freePort } from '../support/free-port.ts';
import { isLong } from '../support/runs.ts';
import { type StartedBot, startBot } from './support/start-bot.ts';

const [secondMs, hourMs, dayMs] = [1_000, 3_600_000, 86_400_000];
/** Not close to the five minutes that still count as on time: a start takes a second or two. */
const lengths = [1, 59, 290, 310, 600]
  .map((seconds) => seconds * secondMs)
  .concat([hourMs, 23 * hourMs, 25 * hourMs, 26 * hourMs, 47 * hourMs])
  .concat([71, 73].map((hours) => hours * hourMs))
  .concat([4 * dayMs - hourMs, 7 * dayMs - hourMs, 30 * dayMs - hourMs]);
const tried = isLong ? lengths : [hourMs, 26 * hourMs];
const dueAt = Date.parse('2026-11-24T06:00:00Z');
const killedBeforeMs = [70_000, 5_000, 0];
const schedules = lateChoices.map((late) => {
  const channel = { platform: 'slack', place: 'T1', channel: `C${late}` };
  return aSchedule(late, {
    channel,
    late,
    time: '06:00',
    zone: 'UTC',
    days: weekdays,
    dossier: 'dprk-arms-russia',
    createdAt: dueAt - dayMs,
  });
});

let folder: string;
let slack: StandIn;
const posted: { channel: string; thread: string | undefined; key: string; ts: string }[] = [];
const bots: StartedBot[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-downtime-'));
  slack = await openStandIn(null);
  slack.on('auth.test', () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }));
  slack.on('chat.postMessage', ({ body }) => {
    const { key } = JSON.parse(body.metadata ?? '{}').event_payload;
    const ts = `${dueAt / 1_000}.${String(posted.length).padStart(6, '0')}`;
    posted.push({ channel: body.channel ?? '', thread: body.thread_ts, key, ts });
    return { ok: true, ts };
  });
  const found = (channel: string | undefined, thread: string | undefined) =>
    posted
      .filter((message) => message.channel === channel && message.thread === thread)
      .map(({ ts, key }) => ({ ts, metadata: { event_type: 'parallax_delivery', event_payload: { key } } }));
  slack.on('conversations.history', ({ body }) => ({ ok: true, messages: found(body.channel, undefined) }));
  slack.on('conversations.replies', ({ body }) => ({ ok: true, messages: found(body.channel, body.ts) }));
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
});
afterAll(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the bot on Slack with its state in a folder, at a moment of its clock. */
async function startAt(home: string, moment: number): Promise<StartedBot> {
  mkdirSync(home, { recursive: true });
  const bot = startBot(home, {
    SHIFT_TO: new Date(moment).toISOString(),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 'secret',
    SLACK_PORT: String(await freePort()),
    SLACK_API_URL: slack.apiUrl,
  });
  bots.push(bot);
  await expect.poll(() => bot.said.log).toContain('Slack is there');
  return bot;
}

async function inStore<T>(
  home: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore({ stateDir: join(home, 'state') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** How long a process has to start before it is killed: a machine may be busy. */
const leadMs = 15_000;

describe.each(killedBeforeMs)('the started process, killed %d ms before a digest is due', (beforeMs) => {
  test(`after ${tried.length} lengths of downtime, under each policy, nothing is missed, doubled or unaccounted for`, async () => {
    const home = join(folder, `killed-${beforeMs}`);
    mkdirSync(home, { recursive: true });
    await inStore(home, async (store) => {
      for (const schedule of schedules) await addSchedule(store, schedule, dueAt);
    });
    const killedAt = dueAt - beforeMs;
    posted.length = 0;
    const began = performance.now();
    const bot = await startAt(home, killedAt - leadMs);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, leadMs - (performance.now() - began))));
    await bot.kill();
    const before = [...posted];
    for (const length of tried) {
      posted.splice(0, posted.length, ...before);
      const copy = join(folder, `killed-${beforeMs}-${length}`);
      cpSync(home, copy, { recursive: true });
      const back = dueAt + length;
      const again = await startAt(copy, back);
      await expect
        .poll(
          () =>
            inStore(copy, async (store) => {
              const open = await store.db
                .selectFrom('occurrences')
                .select('id')
                .where('state', '=', 'posting')
                .execute();
              const planned = await store.db
                .selectFrom('schedules')
                .select('next_at')
                .where('next_at', '<=', back)
                .execute();
              return open.length === 0 && planned.length === 0 && (await nextReadyAt(store, ['slack'])) === null;
            }),
          { interval: 200 },
        )
        .toBe(true);
      await again.kill();
      for (const schedule of schedules) {
        const decisions = decideLate(occurrencesBetween(schedule, dueAt, back), schedule.late, back);
        const rows = await inStore(copy, ({ db }) =>
          db
            .selectFrom('occurrences')
            .select(['local_date', 'state', 'reason'])
            .where('schedule', '=', schedule.id)
            .orderBy('local_date')
            .execute(),
        );
        const where = `${schedule.id} after ${length / 1_000} s`;
        expect(rows, where).toEqual(
          decisions.map((one) =>
            one.kind === 'post'
              ? { local_date: one.occurrence.localDate, state: 'posted', reason: null }
              : { local_date: one.occurrence.localDate, state: one.state, reason: one.reason },
          ),
        );
        const parents = posted.filter(({ channel, thread }) => channel === `C${schedule.id}` && thread === undefined);
        expect(parents, where).toHaveLength(decisions.filter(({ kind }) => kind === 'post').length);
      }
      const keys = posted.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
