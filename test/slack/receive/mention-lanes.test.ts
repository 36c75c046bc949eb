import { describe, expect, test } from 'vitest';
import { createMentionLanes } from '../../../src/slack/receive/mention-lanes.ts';
import { openLogger } from '../support/logger.ts';

/** A clock that goes on only where something sleeps, to whatever is due first. */
function openClock() {
  let at = 1_000_000;
  const due: { at: number; wake(): void }[] = [];
  return {
    now: () => at,
    set: (to: number) => {
      at = to;
    },
    sleep: (ms: number) => new Promise<void>((wake) => void due.push({ at: at + ms, wake })),
    /** Goes on until nothing sleeps any more. */
    async runOut() {
      await settle();
      while (due.length > 0) {
        due.sort((one, other) => one.at - other.at);
        const next = due.shift();
        at = Math.max(at, next?.at ?? at);
        next?.wake();
        await settle();
      }
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function open() {
  const clock = openClock();
  const { logger, logs } = openLogger();
  const lanes = createMentionLanes({ paceMs: 1_000, now: clock.now, sleep: clock.sleep, logger });
  const answered: { channel: string; at: number }[] = [];
  const told: string[] = [];
  const ask = (channel: string, posts = 1) =>
    lanes.add(channel, {
      async answer(turn) {
        for (let post = 0; post < posts; post += 1) {
          await turn();
          answered.push({ channel, at: clock.now() });
        }
      },
      async tellTooMuch(turn) {
        await turn();
        told.push(channel);
        answered.push({ channel, at: clock.now() });
      },
    });
  const leftOut = () => logs.reduce((sum, { fields }) => sum + ('leftOut' in fields ? Number(fields.leftOut) : 0), 0);
  return { clock, logs, lanes, ask, answered, told, leftOut };
}

describe('mentions in a channel', () => {
  test('are answered one after the other, no faster than Slack takes posts', async () => {
    const { clock, ask, answered, logs } = open();
    const all = [ask('C1'), ask('C1', 3), ask('C1')];
    await clock.runOut();
    await Promise.all(all);
    expect(answered.map(({ at }) => at - 1_000_000)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
    expect(logs).toEqual([]);
  });

  test('keep the pace of what was posted, however long an answer takes', async () => {
    const { clock, lanes } = open();
    const at: number[] = [];
    const all = [900, 10].map((ms) =>
      lanes.add('C1', {
        async answer(turn) {
          await clock.sleep(ms);
          await turn();
          at.push(clock.now() - 1_000_000);
        },
        async tellTooMuch() {},
      }),
    );
    await clock.runOut();
    await Promise.all(all);
    expect(at).toEqual([900, 1_910]);
  });

  test('wait as long as Slack says', async () => {
    const { clock, lanes } = open();
    const at: number[] = [];
    const adding = lanes.add('C1', {
      async answer(turn) {
        await turn();
        at.push(clock.now());
        await turn(30_000);
        at.push(clock.now());
      },
      async tellTooMuch() {},
    });
    await clock.runOut();
    await adding;
    expect(at.map((ms) => ms - 1_000_000)).toEqual([0, 30_000]);
  });

  test('do not wait for those of another', async () => {
    const { clock, ask, answered } = open();
    const all = ['C1', 'C2', 'C3'].map((channel) => ask(channel));
    await clock.runOut();
    await Promise.all(all);
    expect(answered.map(({ at }) => at - 1_000_000)).toEqual([0, 0, 0]);
  });

  test('go on where the clock was set back', async () => {
    const { clock, ask, answered } = open();
    await Promise.all([ask('C1'), clock.runOut()]);
    clock.set(0);
    const second = ask('C1');
    await clock.runOut();
    await second;
    expect(answered.map(({ at }) => at)).toEqual([1_000_000, 1_000]);
  });

  test('go on after one that failed, which is logged without its words', async () => {
    const { clock, lanes, ask, answered, logs } = open();
    const failing = lanes.add('C1', {
      answer: async () => {
        throw new Error('a private matter');
      },
      async tellTooMuch() {},
    });
    const next = ask('C1');
    await clock.runOut();
    await Promise.all([failing, next]);
    expect(answered).toHaveLength(1);
    expect(logs).toMatchObject([{ level: 'error' }]);
    expect(JSON.stringify(logs)).not.toContain('private');
  });
});

describe('a storm of a thousand mentions', () => {
  test('in one channel is answered five times, told once, and counted', async () => {
    const { clock, ask, answered, told, leftOut } = open();
    const all = Array.from({ length: 1_000 }, () => ask('C1'));
    await clock.runOut();
    await Promise.all(all);
    expect(answered.map(({ at }) => at - 1_000_000)).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
    expect(told).toEqual(['C1']);
    expect(leftOut()).toBe(995);
  });

  test('that lasts is told once in ten minutes, and the log has a line in ten seconds at most', async () => {
    const { clock, ask, told, logs, leftOut, answered } = open();
    const all: Promise<void>[] = [];
    for (let minute = 0; minute < 15; minute += 1) {
      for (let index = 0; index < 1_000; index += 1) all.push(ask('C1'));
      await clock.runOut();
      clock.set(1_000_000 + (minute + 1) * 60_000);
    }
    await Promise.all(all);
    expect(told).toEqual(['C1', 'C1']);
    expect(answered.length - told.length + leftOut()).toBe(15_000);
    expect(logs.length).toBeLessThanOrEqual(90);
  });

  test('in a thousand channels is bounded, and none is posted to faster than its pace', async () => {
    const { clock, ask, answered, told, leftOut } = open();
    const all = Array.from({ length: 1_000 }, (_, index) => ask(`C${index}`));
    await clock.runOut();
    await Promise.all(all);
    expect(answered.length - told.length).toBe(200);
    expect(told).toHaveLength(200);
    expect(new Set(told).size).toBe(200);
    expect(leftOut()).toBe(800);
  });

  test('is answered by few at once', async () => {
    const { clock, lanes } = open();
    let now = 0;
    let most = 0;
    const all = Array.from({ length: 100 }, (_, index) =>
      lanes.add(`C${index}`, {
        async answer() {
          now += 1;
          most = Math.max(most, now);
          await clock.sleep(200);
          now -= 1;
        },
        async tellTooMuch() {},
      }),
    );
    await clock.runOut();
    await Promise.all(all);
    expect(most).toBe(4);
  });

  test('leaves its channel answered again afterwards', async () => {
    const { clock, ask, answered } = open();
    const storm = Array.from({ length: 1_000 }, () => ask('C1'));
    await clock.runOut();
    await Promise.all(storm);
    const before = answered.length;
    const after = ask('C1');
    await clock.runOut();
    await after;
    expect(answered.length).toBe(before + 1);
  });
});
