import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sections, usualSections } from '../../src/core/digest/section.ts';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { startStandIn, token } from '../discord/stand-in/start-stand-in.ts';
import { botToken, openEmulator, signingSecret } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { aSchedule } from '../store/some-rows.ts';
import { freePort } from '../support/free-port.ts';
import { startBot } from './support/start-bot.ts';

const dueAt = Date.parse('2026-11-24T06:00:00Z');
const dayMs = 86_400_000;
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels = {
  slack: { platform: 'slack', place: 'T000000001', channel: 'C000000001' },
  discord: { platform: 'discord', place: '2000', channel: '3000' },
} as const;

function scheduleOf(id: string, over: Partial<KeptSchedule>): KeptSchedule {
  const when = { time: '06:00', zone: 'UTC', createdAt: dueAt - dayMs };
  return aSchedule(id, { ...when, dossier: 'dprk-arms-russia', sections, ...over });
}

/** Both platforms, and `npm start` with its state in one folder. */
async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-pictures-'));
  const emulator = await openEmulator();
  const slack = await openStandIn(emulator.url);
  const discord = await startStandIn();
  const place = { stateDir: join(folder, 'state') };
  let bot: ReturnType<typeof startBot> | undefined;
  onTestFinished(async () => {
    await bot?.kill();
    await discord.stop();
    await slack.close();
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ body }) => body);
  const sent = () => discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
  return {
    slack,
    discord,
    posts,
    sent,
    count: () => posts().length + sent().length,
    async startAt(moment: number) {
      bot = startBot(folder, {
        SHIFT_TO: new Date(moment).toISOString(),
        SLACK_BOT_TOKEN: botToken,
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_PORT: String(await freePort()),
        SLACK_API_URL: slack.apiUrl,
        DISCORD_TOKEN: token,
        DISCORD_API_URL: discord.apiUrl,
      });
    },
    kill: async () => bot?.kill(),
    async keep(...schedules: readonly KeptSchedule[]) {
      const store = await openStore(place);
      for (const schedule of schedules) await addSchedule(store, schedule, dueAt);
      await store.close();
    },
    /** The states of all parts, once each is at its end. */
    async ended(parts: (states: readonly string[]) => boolean) {
      const states = async () => {
        const store = await openStore(place);
        const rows = await store.db.selectFrom('deliveries').select('state').execute();
        const open = await store.db.selectFrom('occurrences').select('id').where('state', '=', 'posting').execute();
        await store.close();
        return open.length === 0 ? rows.map(({ state }) => state) : [];
      };
      await expect.poll(async () => parts(await states()), { interval: 200 }).toBe(true);
      return states();
    },
  };
}

test('the started process posts a digest with its pictures on both platforms, and after a restart nothing again', async () => {
  const both = await open();
  await both.keep(
    scheduleOf('on-slack', { channel: channels.slack }),
    scheduleOf('on-discord', { channel: channels.discord }),
  );
  await both.startAt(dueAt + 1_000);
  const states = await both.ended((all) => all.length > 3);
  expect(new Set(states)).toEqual(new Set(['sent']));

  // Slack: each picture is uploaded once, and stands as an image in the thread of the digest.
  const [parent, ...thread] = both.posts();
  expect(parent?.thread_ts).toBeUndefined();
  expect(thread.length).toBeGreaterThan(0);
  const blocks: { type: string; slack_file?: { id: string }; alt_text?: string }[] = thread.flatMap((body) =>
    JSON.parse(body.blocks ?? '[]'),
  );
  const images = blocks.filter(({ type }) => type === 'image');
  expect(images.length).toBeGreaterThan(0);
  expect(images.every(({ slack_file: file, alt_text: alt = '' }) => file !== undefined && alt.length > 20)).toBe(true);
  expect(JSON.parse(parent?.blocks ?? '[]').some(({ type }: { type: string }) => type === 'image')).toBe(false);
  const uploads = both.slack.calls.filter(({ method }) => method === 'files.completeUploadExternal');
  expect(uploads).toHaveLength(new Set(images.map(({ slack_file: file }) => file?.id)).size);

  // Discord: as many, attached as PNG to the message that shows them.
  const attached = both.sent().flatMap(({ files, body }) => [...files].map(([name, bytes]) => ({ name, bytes, body })));
  expect(attached).toHaveLength(images.length);
  for (const { name, bytes, body } of attached) {
    expect(Buffer.from(bytes.subarray(0, 8))).toEqual(pngSignature);
    expect(JSON.stringify(body)).toContain(`attachment://${name}`);
  }

  // After SIGKILL another process posts what is due by then, and none of it again.
  const before = both.count();
  await both.kill();
  await both.keep(scheduleOf('later', { channel: channels.slack, sections: usualSections }));
  await both.startAt(dueAt + 60_000);
  const all = await both.ended((each) => each.length > states.length);
  expect(both.count() - before).toBe(all.length - states.length);
  expect(both.discord.state.problems).toEqual([]);
});
