import { describe, expect, test } from 'vitest';
import { createLanes, type Lanes } from '../../../src/discord/receive/lanes.ts';
import { until } from '../../support/until.ts';
import { recordingLogger } from '../support/recording-logger.ts';

/** Lanes whose channels rest until they are let go on, with what was done and logged. */
function open() {
  const { logger, lines } = recordingLogger();
  const done: string[] = [];
  const resting: (() => void)[] = [];
  let time = 0;
  const sleep = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      resting.push(resolve);
      signal?.addEventListener('abort', () => resolve());
    });
  const lanes = createLanes({ logger, sleep, now: () => time });
  return {
    lanes,
    done,
    lines,
    resting,
    pass(ms: number) {
      time += ms;
    },
    /** Lets channels rest no more until nothing is done any more. */
    async goOn() {
      for (let idle = 0; idle < 20; idle += 1) {
        if (resting.length > 0) idle = 0;
        for (const wake of resting.splice(0)) wake();
        await Promise.resolve();
      }
    },
    add: (channel: string, name: string) => addTo(lanes, done, channel, name),
  };
}

function addTo(lanes: Lanes, done: string[], channel: string, name: string): void {
  const job = (what: string) => async () => void done.push(`${channel} ${what}`);
  lanes.add(channel, job(name), job('too much'));
}

const left = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line)).map(({ channel, left: n }) => [channel, n]);

describe('lanes', () => {
  test('do one after the other in a channel, with a rest between, and channels side by side', async () => {
    const { add, done, resting, goOn, lines } = open();
    for (const name of ['1', '2']) {
      add('a', name);
      add('b', name);
    }
    await until(() => resting.length === 2);
    expect(done).toEqual(['a 1', 'b 1']);
    await goOn();
    expect(done).toEqual(['a 1', 'b 1', 'a 2', 'b 2']);
    expect(lines).toEqual([]);
  });

  test('of a storm take six, tell the channel once, and count the rest', async () => {
    const { add, done, goOn, lines } = open();
    for (let index = 0; index < 1_000; index += 1) add('a', String(index));
    add('b', 'calm');
    await goOn();
    expect(done.filter((each) => each.startsWith('a'))).toEqual([
      'a 0',
      'a too much',
      'a 1',
      'a 2',
      'a 3',
      'a 4',
      'a 5',
    ]);
    expect(done).toContain('b calm');
    expect(left(lines)).toEqual([['a', 994]]);
  });

  test('tell a channel again after a while, and not before', async () => {
    const { add, done, goOn, pass, lines } = open();
    const told = () => done.filter((each) => each === 'a too much').length;
    const storm = async () => {
      for (let index = 0; index < 8; index += 1) add('a', String(index));
      await goOn();
      return told();
    };
    expect(await storm()).toBe(1);
    pass(599_999);
    expect(await storm()).toBe(1);
    pass(1);
    expect(await storm()).toBe(2);
    expect(left(lines)).toEqual([
      ['a', 2],
      ['a', 2],
      ['a', 2],
    ]);
  });

  test('work on four at once and let a bounded number wait, and lose none silently', async () => {
    const { lanes, goOn, lines } = open();
    const { promise, resolve } = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    let ended = 0;
    const job = async () => {
      running += 1;
      most = Math.max(most, running);
      await promise;
      running -= 1;
      ended += 1;
    };
    for (let index = 0; index < 1_000; index += 1) lanes.add(`c${index}`, job, job);
    await goOn();
    expect([most, ended]).toEqual([4, 0]);
    resolve();
    await until(() => running === 0);
    for (let round = 0; round < 100; round += 1) await goOn();
    expect(most).toBe(4);
    const lost = left(lines).reduce((sum, [, count]) => sum + count, 0);
    expect([ended + lost, ended < 210]).toEqual([1_000, true]);
    lanes.add('later', job, job);
    await goOn();
    expect(ended + lost).toBe(1_001);
  });

  test('that stop leave what waits, and count it', async () => {
    const { lanes, add, done, resting, goOn, lines } = open();
    for (const name of ['1', '2', '3']) add('a', name);
    await until(() => resting.length === 1);
    lanes.stop();
    await goOn();
    add('a', '4');
    expect(done).toEqual(['a 1']);
    expect(left(lines)).toEqual([
      ['a', 2],
      ['a', 1],
    ]);
  });
});
