import { expect, test } from 'vitest';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { finishPosts } from '../../src/platform/finish-posts.ts';

const channel = { platform: 'slack', place: 'T1', channel: 'C1' };
const message = { payload: {} };
const posting = { channel, message, key: 'k', thread: null };

/** A platform whose calls end when they are let go. */
function open(withinMs?: number) {
  const { promise, resolve: letGo } = Promise.withResolvers<void>();
  const publisher: Publisher = {
    platform: 'slack',
    traits: { paceMs: 0 } as Publisher['traits'],
    render: () => [],
    post: () => promise.then(() => ({ kind: 'posted', messageId: 'm' })),
    edit: () => promise.then(() => ({ kind: 'edited' })),
    find: async () => ({ kind: 'absent' }),
    directTo: async () => null,
  };
  const logged: object[] = [];
  const log = (fields: object) => void logged.push(fields);
  const running = { publisher, stop: async () => {} };
  return { platform: finishPosts(running, { info: log, warn: log, error: log }, withinMs), letGo, logged };
}

test.each([
  ['posted', ({ post }: Publisher) => post(posting)],
  ['edited', ({ edit }: Publisher) => edit({ channel, messageId: 'm', message, thread: null })],
] as const)('a stop waits for what is being %s, and gives what it gives', async (kind, work) => {
  const { platform, letGo, logged } = open();
  const order: string[] = [];
  const working = work(platform.publisher).then((outcome) => {
    order.push('done');
    return outcome;
  });
  const stopped = platform.stop().then(() => order.push('stopped'));
  letGo();
  expect(await working).toMatchObject({ kind });
  await stopped;
  expect([order, logged]).toEqual([['done', 'stopped'], []]);
});

test('it leaves after a while, and logs how much it left', async () => {
  const { platform, letGo, logged } = open(10);
  const working = platform.publisher.post(posting);
  await platform.stop();
  expect(logged).toEqual([{ left: 1 }]);
  letGo();
  await working;
});
