import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../../src/core/memory/bounded-map.ts';

/** Those of some keys that are kept. It reads them, so the last of them counts as the last that was used. */
function keysOf(map: BoundedMap<string, string>, ...keys: string[]): string {
  const kept = keys.filter((key) => map.get(key) !== undefined);
  return kept.join('');
}

describe('a bounded map of three entries', () => {
  const filled = () => {
    const map = new BoundedMap<string, string>({ entries: 3 });
    for (const key of 'abc') map.set(key, key.toUpperCase());
    return map;
  };

  it('holds three, and drops the first that was set when a fourth comes', () => {
    const map = filled();
    expect([map.size, keysOf(map, 'a', 'b', 'c')]).toEqual([3, 'abc']);
    map.set('d', 'D');
    expect([map.size, keysOf(map, 'a', 'b', 'c', 'd')]).toEqual([3, 'bcd']);
  });

  it.each<[string, (map: BoundedMap<string, string>) => unknown]>([
    ['read', (map) => map.get('a')],
    ['asked for', (map) => map.getOrMake('a', () => 'new')],
    ['set again', (map) => map.set('a', 'again')],
  ])('keeps one that was %s since, and drops the next', (_, use) => {
    const map = filled();
    use(map);
    map.set('d', 'D');
    expect(keysOf(map, 'a', 'b', 'c', 'd')).toBe('acd');
  });

  it('replaces a value without dropping another', () => {
    const map = filled();
    map.set('b', 'other');
    expect([map.size, map.get('b'), keysOf(map, 'a', 'b', 'c')]).toEqual([3, 'other', 'abc']);
  });

  it('forgets what is deleted, and everything when it is cleared', () => {
    const map = filled();
    expect([map.delete('b'), map.delete('b'), map.size, map.get('b')]).toEqual([true, false, 2, undefined]);
    map.clear();
    expect([map.size, map.get('a')]).toEqual([0, undefined]);
  });
});

describe('getOrMake', () => {
  it('makes a value once, and makes it again after it was dropped', () => {
    const map = new BoundedMap<string, number>({ entries: 2 });
    let made = 0;
    const ask = (key: string) => map.getOrMake(key, () => ++made);
    expect([ask('a'), ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([1, 1, 2, 1, 3, 1, 4]);
  });

  it('knows a value that is null or undefined as well as any other', () => {
    const map = new BoundedMap<string, null | undefined>({ entries: 2 });
    map.set('null', null);
    map.set('undefined', undefined);
    const fail = () => {
      throw new Error('it is known');
    };
    expect([map.getOrMake('null', fail), map.getOrMake('undefined', fail)]).toEqual([null, undefined]);
  });

  it('gives the key to what makes the value, and keeps nothing where that fails', () => {
    const map = new BoundedMap<string, string>({ entries: 2 });
    expect(map.getOrMake('a', (key) => key.toUpperCase())).toBe('A');
    const fail = () => {
      throw new Error('no value');
    };
    expect(() => map.getOrMake('b', fail)).toThrow('no value');
    expect(map.size).toBe(1);
  });
});

describe('a bounded map of ten bytes', () => {
  const ofTenBytes = () =>
    new BoundedMap<string, string>({ entries: 100, bytes: { most: 10, sizeOf: (value) => value.length } });

  it('drops as many as are in the way of a new one, the longest unused first', () => {
    const map = ofTenBytes();
    for (const key of 'abcde') map.set(key, '..');
    expect(map.size).toBe(5);
    map.set('f', '...');
    expect(keysOf(map, 'a', 'b', 'c', 'd', 'e', 'f')).toBe('cdef');
  });

  it('does not keep what is larger than all of it, and drops nothing else for it', () => {
    const map = ofTenBytes();
    map.set('a', '.....');
    map.set('b', '...........');
    expect([keysOf(map, 'a', 'b'), map.getOrMake('c', () => '.'.repeat(11))]).toEqual(['a', '.'.repeat(11)]);
    expect(map.size).toBe(1);
    map.set('a', '.'.repeat(11));
    expect(map.size).toBe(0);
  });

  it('counts a value that was replaced, deleted or cleared away no more', () => {
    const map = ofTenBytes();
    map.set('a', '.'.repeat(10));
    map.set('a', '.');
    map.set('b', '.'.repeat(9));
    expect(keysOf(map, 'a', 'b')).toBe('ab');
    map.delete('b');
    map.set('c', '.'.repeat(9));
    expect(keysOf(map, 'a', 'c')).toBe('ac');
    map.clear();
    map.set('d', '.'.repeat(10));
    expect(keysOf(map, 'd')).toBe('d');
  });
});

it('keeps, of any sequence, the last that were used and fit', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...'abcdef'), fc.nat(6), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (taken) => {
      const map = new BoundedMap<string, number>({ entries: 4, bytes: { most: 10, sizeOf: (value) => value } });
      let expected: [string, number][] = [];
      for (const [key, value, reads] of taken) {
        const known = expected.find(([other]) => other === key);
        const others = expected.filter((entry) => entry !== known);
        if (reads) {
          expect(map.get(key)).toBe(known?.[1]);
          if (known !== undefined) expected = [...others, known];
          continue;
        }
        map.set(key, value);
        expected = [...others, [key, value]];
        while (expected.length > 4 || expected.reduce((sum, [, size]) => sum + size, 0) > 10) expected.shift();
      }
      expect(map.size).toBe(expected.length);
      for (const [key, value] of expected) expect(map.get(key)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
