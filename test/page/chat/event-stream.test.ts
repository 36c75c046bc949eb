import { expect, test, vi } from 'vitest';
import { typed } from '../../../src/core/message/phrase.ts';
import { eventStream } from '../../../src/page/chat/event-stream.ts';
import { createAnnouncer } from '../../../src/platform/announcer.ts';

function open(last: string | null = null, announcer = createAnnouncer('run')) {
  let closed = 0;
  const stream = eventStream(
    announcer,
    last,
    async ({ id }) => JSON.stringify({ of: id }),
    () => {
      closed += 1;
    },
  );
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const next = async () => decoder.decode((await reader.read()).value);
  const announce = () => announcer.announce({ title: [typed('x')], blocks: [], footer: [] });
  return { announcer, announce, next, reader, closed: () => closed };
}

const eventOf = (id: string) => `id: ${id}\nevent: digest\ndata: {"of":"${id}"}\n\n`;

test('it gives what was there before, then each as it comes, once', async () => {
  const { announce, next } = open();
  announce();
  announce();
  expect(await next()).toBe('retry: 3000\n\n');
  expect([await next(), await next()]).toEqual([eventOf('run-1'), eventOf('run-2')]);
  const waiting = next();
  announce();
  announce();
  expect([await waiting, await next()]).toEqual([eventOf('run-3'), eventOf('run-4')]);
});

test('whoever connects again has what they missed, and nothing twice', async () => {
  const first = open();
  for (const announce of Array(3).fill(first.announce)) announce();
  await first.next();
  expect(await first.next()).toBe(eventOf('run-1'));
  await first.reader.cancel();
  first.announce();
  const second = open('run-1', first.announcer);
  await second.next();
  expect([await second.next(), await second.next(), await second.next()]).toEqual(
    ['run-2', 'run-3', 'run-4'].map(eventOf),
  );
});

test('a connection on which nothing comes is used now and then, and ends with whoever read it', async () => {
  vi.useFakeTimers();
  try {
    const { next, reader, closed, announce } = open();
    await next();
    const beat = next();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await beat).toBe(': still here\n\n');
    await reader.cancel();
    announce();
    expect(closed()).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('a connection whose digest cannot be written ends, and is counted no longer', async () => {
  const announcer = createAnnouncer('run');
  const ends: string[] = [];
  const write = () => Promise.reject(new Error('not written'));
  const reader = eventStream(announcer, null, write, () => ends.push('ended')).getReader();
  announcer.announce({ title: [typed('x')], blocks: [], footer: [] });
  await reader.read();
  await expect(reader.read()).rejects.toThrow('not written');
  expect(ends).toEqual(['ended']);
});
