import { expect, it } from 'vitest';
import { createNotifier } from '../../src/bot/notify-creator.ts';
import type { Channel, Platform } from '../../src/core/place/channel.ts';
import type { Posting, PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import { traitsOf } from '../../src/platforms.ts';
import type { DatedNotice } from '../../src/schedule/schedule-context.ts';
import { aSchedule } from '../store/some-rows.ts';

const direct: Channel = { platform: 'slack', place: 'T1', channel: 'D1' };
const failed: DatedNotice = {
  kind: 'failed',
  receipt: 'r'.repeat(20),
  reason: 'too-long',
  localDate: '2026-11-22',
};

/** Notifies, and returns what was asked of the platform. */
async function notify(notice: DatedNotice, to: Channel | null = direct, outcome: PostOutcome = posted, messages = 2) {
  const asked: [string, Channel][] = [];
  const postings: Posting[] = [];
  const logged: string[] = [];
  const publisher: Publisher = {
    platform: 'slack',
    traits: traitsOf('slack'),
    render: (view) => Array.from({ length: messages }, (_, part) => ({ payload: { part, title: view.title } })),
    async post(posting) {
      postings.push(posting);
      return outcome;
    },
    find: async () => ({ kind: 'absent' }),
    edit: async () => ({ kind: 'edited' }),
    async directTo(user, channel) {
      asked.push([user, channel]);
      return to;
    },
  };
  const publishers = new Map<Platform, Publisher>([['slack', publisher]]);
  const log = { info: () => {}, warn: (_: object, message: string) => logged.push(message), error: () => {} };
  await createNotifier({ publishers, words: english, log })(aSchedule('abc12345'), notice);
  return { asked, postings, logged };
}
const posted: PostOutcome = { kind: 'posted', messageId: 'm' };

it('writes to whoever made the schedule, in private, each message with a key of its own', async () => {
  const { asked, postings } = await notify(failed);
  expect(asked).toEqual([['U1', aSchedule('s').channel]]);
  expect(postings.map(({ channel, thread }) => [channel, thread])).toEqual([
    [direct, null],
    [direct, null],
  ]);
  const keys = postings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^[a-z0-9]{1,25}$/);
});

it('has another key for another receipt, and for a schedule that paused', async () => {
  const keys = await Promise.all(
    [failed, { ...failed, receipt: 's'.repeat(20) }, { kind: 'paused', reason: 'channel-gone' } as const].map(
      async (notice) => (await notify(notice)).postings[0]?.key,
    ),
  );
  expect(new Set(keys).size).toBe(3);
});

it('keeps a key within what Discord takes, however long the receipt is', async () => {
  const { postings } = await notify({ ...failed, receipt: 'x'.repeat(40) });
  expect(postings.map(({ key }) => key.length)).toEqual([25, 25]);
});

it('leaves it to the log where there is no private channel, or the platform refuses', async () => {
  expect(await notify(failed, null)).toMatchObject({ postings: [], logged: ['a schedule or a watch needs its maker'] });
  const refused = await notify(failed, direct, { kind: 'refused', reason: 'no' }, 1);
  expect(refused.logged).toEqual([
    'a schedule or a watch needs its maker',
    'the maker of a schedule could not be told',
  ]);
});
