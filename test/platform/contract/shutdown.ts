import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { stillness } from '../support/quiet.ts';
import type { Opened, Suite } from '../support/suite.ts';
import { missing, shortView } from '../support/views.ts';
import { buttonOf } from './button-of.ts';
import { post } from './post.ts';

/** A platform that is told to stop finishes what it began, takes nothing new, and leaves whatever happens. */
export function shutdown({ parts, open, needs }: Suite): void {
  const hangs = needs('hangs');
  let leaving = Promise.reject<Awaited<ReturnType<typeof leaveWhileACallHangs>>>(new Error('no call hangs'));
  leaving.catch(() => {});
  // A platform may wait some seconds for a call that hangs. It does so while the other tests run.
  beforeAll(() => {
    if (!parts.troubles.includes('hangs')) return;
    leaving = open().then(leaveWhileACallHangs);
    leaving.catch(() => {});
  });

  describe('shutdown', () => {
    test('finishes what is in flight before it has left', async () => {
      const { platform, desk } = await open();
      const { promise: told, resolve: tell } = Promise.withResolvers<void>();
      desk.instead = () => told.then(() => shortView('in time'));
      const asking = platform.ask('/claims');
      await until(() => desk.asked.length === 1);
      const order: string[] = [];
      const stopping = platform
        .running()
        .stop()
        .then(() => void order.push('left'));
      await wait(300);
      order.push('answered');
      tell();
      expect(missing(shortView('in time'), await asking)).toEqual([]);
      await stopping;
      expect(order).toEqual(['answered', 'left']);
    });

    test('takes nothing new, neither while it leaves nor afterwards', async () => {
      const { platform, desk } = await open();
      const { promise: told, resolve: tell } = Promise.withResolvers<void>();
      desk.instead = () => told.then(() => shortView('in time'));
      const asking = platform.ask('/claims');
      await until(() => desk.asked.length === 1);
      const stopping = platform.running().stop();
      await stillness();
      void platform.ask('/about').catch(() => {});
      await stillness();
      tell();
      await asking;
      await stopping;
      void platform.ask('/sources').catch(() => {});
      await stillness();
      expect(desk.asked.map(({ invocation }) => invocation.command)).toEqual(['claims']);
    });

    test('finishes a post that is on its way', async () => {
      const { platform } = await open();
      const order: string[] = [];
      const posting = post(platform, shortView('this'), { channel: await platform.newChannel(), key: 'this' });
      void posting.then(({ kind }) => order.push(kind));
      await platform.running().stop();
      order.push('left');
      await posting;
      expect(order).toEqual(['posted', 'left']);
    });

    test('says what became of a post that comes too late', async () => {
      const { platform } = await open();
      const channel = await platform.newChannel();
      await platform.running().stop();
      expect((await post(platform, shortView('this'), { channel, key: 'this' })).kind).toBeTypeOf('string');
    });

    test('says nothing of trouble where there is none', async () => {
      const { platform, logs } = await open();
      await platform.running().stop();
      expect(logs.filter(({ level }) => level !== 'info')).toEqual([]);
    });

    test('can be told twice', async () => {
      const { platform } = await open();
      const { stop } = platform.running();
      expect(await Promise.all([stop(), stop()])).toEqual([undefined, undefined]);
    });

    needs('unreachable')('leaves though nothing can be reached any more', async () => {
      const { platform } = await open();
      await platform.trouble('unreachable', 'answer');
      expect(await platform.running().stop()).toBeUndefined();
    });

    hangs('leaves though a call hangs, and says in the log that something was left', async () => {
      const { logs, left } = await leaving;
      expect(left).toBeUndefined();
      expect(logs.filter(({ level }) => level === 'warn').length).toBeGreaterThan(0);
    });
  });
}

/** Tells a platform to stop while one of its calls hangs. */
async function leaveWhileACallHangs({ platform, desk, logs }: Opened) {
  const button = buttonOf(await platform.ask('/claims'), 'Next page');
  await platform.trouble('hangs', 'answer');
  void button.press().catch(() => {});
  await until(() => desk.asked.length === 2);
  const before = logs.length;
  const left = await platform.running().stop();
  return { logs: logs.slice(before), left };
}
