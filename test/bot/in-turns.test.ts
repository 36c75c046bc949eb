import { describe, expect, it } from 'vitest';
import { createWorkQueue, inTurns } from '../../src/bot/in-turns.ts';

/** Work of some steps, each of which takes so many milliseconds and says its name. */
function* steps(name: string, count: number, ms: number, said: string[]): Generator<void, string> {
  for (let step = 1; step <= count; step++) {
    for (const end = performance.now() + ms; performance.now() < end; );
    said.push(`${name}${step}`);
    yield;
  }
  return name;
}

describe('work in turns', () => {
  it('gives what the work gives, and lets others have their turn before it is done', async () => {
    const said: string[] = [];
    setImmediate(() => said.push('other'));
    expect(await inTurns(steps('a', 4, 15, said))).toBe('a');
    expect(said.indexOf('other')).toBeLessThan(said.indexOf('a4'));
  });

  it('rejects with what the work throws', async () => {
    const broken = (function* (): Generator<void, never> {
      yield;
      throw new Error('broken');
    })();
    await expect(inTurns(broken)).rejects.toThrow('broken');
  });
});

describe('a queue of work', () => {
  function* work(name: string, said: string[], fails = false): Generator<void, void> {
    yield;
    said.push(`${name} begins`);
    yield* steps(name, 2, 25, said);
    if (fails) throw new Error(name);
  }

  it('does one piece after the other, also after one that fails', async () => {
    const said: string[] = [];
    const queue = createWorkQueue();
    const all = [queue(work('a', said, true)), queue(work('b', said))];
    await expect(all[0]).rejects.toThrow('a');
    await all[1];
    expect(said).toEqual(['a begins', 'a1', 'a2', 'b begins', 'b1', 'b2']);
  });

  it('lets nothing wait that is done in its first step', async () => {
    const said: string[] = [];
    const queue = createWorkQueue();
    const long = queue(work('a', said));
    await queue((function* () {})());
    expect(said).not.toContain('a2');
    await long;
  });
});
