import { beforeEach, expect, test } from 'vitest';
import { limits } from '../../src/schedule/limits.ts';
import type { DatedNotice } from '../../src/schedule/schedule-context.ts';
import { createPublisher } from '../../src/slack/publisher.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { prepare, runCycle, startsAt } from '../schedule/support/cycle.ts';
import { aSchedule } from '../store/some-rows.ts';
import { openLogger } from './support/logger.ts';
import { noFiles } from './support/no-files.ts';
import { openStandIn, type StandIn } from './support/stand-in.ts';

const channel = { platform: 'slack', place: '', channel: 'C1' } as const;

let standIn: StandIn;
beforeEach(async () => {
  standIn = await openStandIn(null);
  return () => standIn.close();
});

const callsOf = (method: string) => standIn.calls.filter((call) => call.method === method);

/**
 * Has a digest of some messages posted by a bot that may not read messages, to a Slack that takes each message, and
 * whose answers to the first few are lost. Ends when nothing is left to be done.
 */
async function postDigest({ lost, parts = 1, repeatUnknown = false }: Record<'lost', number> & Partial<Options>) {
  standIn.on('chat.postMessage', (_, response) => {
    const count = callsOf('chat.postMessage').length;
    if (count <= lost) return void response.destroy();
    return { ok: true, ts: `1.${count}` };
  });
  for (const method of ['conversations.history', 'conversations.replies'])
    standIn.on(method, () => ({ ok: false, error: 'missing_scope', needed: 'channels:history' }));
  const place = { stateDir: tempFolder() };
  const id = `sx${parts}`;
  const schedule = aSchedule(id, { channel });
  await prepare(place, { schedules: [{ schedule, parts, nextAt: startsAt - 30_000 }], expected: [] });
  const { logger } = openLogger();
  const notices: DatedNotice[] = [];
  await runCycle({
    place,
    publisher: createPublisher({ botToken: 'xoxb-1', apiUrl: standIn.apiUrl }, { logger, prefix: '', files: noFiles }),
    from: 0,
    owner: 'a',
    seed: 1,
    over: { limits: { ...limits, repeatUnknown }, notify: (_, notice) => void notices.push(notice) },
  });
  const store = await openStore(place);
  const [occurrence] = await occurrencesOf(store, id, 1);
  await store.close();
  return { occurrence, notices };
}
interface Options {
  parts: number;
  repeatUnknown: boolean;
}

test('without the scope to look, a post whose answer was lost is told as unknown, and not sent again', async () => {
  const { occurrence, notices } = await postDigest({ lost: 1 });
  expect(callsOf('chat.postMessage')).toHaveLength(1);
  expect(callsOf('conversations.history')).toHaveLength(1);
  expect(occurrence).toMatchObject({ state: 'ambiguous' });
  expect(notices).toEqual([expect.objectContaining({ kind: 'unknown', reason: 'missing_scope' })]);
});

test('nor is what would continue it sent, for nobody knows under which message', async () => {
  const { occurrence, notices } = await postDigest({ lost: 1, parts: 3 });
  expect(callsOf('chat.postMessage')).toHaveLength(1);
  expect([occurrence?.state, notices.map(({ kind }) => kind)]).toEqual(['ambiguous', ['unknown']]);
});

test('it is sent again where the operator wants that, once the first cannot arrive any more', async () => {
  const { occurrence, notices } = await postDigest({ lost: 1, repeatUnknown: true });
  // The note of a correction is posted too, in the thread.
  expect(callsOf('chat.postMessage').map(({ body }) => body.thread_ts)).toEqual([undefined, undefined, '1.2']);
  expect(occurrence).toMatchObject({ state: 'posted' });
  expect(notices).toEqual([]);
});

test('no scope to read messages is needed while no answer is lost', async () => {
  const { occurrence, notices } = await postDigest({ lost: 0, parts: 3 });
  expect(callsOf('conversations.history')).toEqual([]);
  expect(callsOf('conversations.replies')).toEqual([]);
  expect([occurrence?.state, notices]).toEqual(['posted', []]);
});
