import { describe, expect, it } from 'vitest';
import { addressOf, createRateLimit } from '../../../src/page/guard/rate-limit.ts';

describe('the address that a request counts for', () => {
  it.each([
    ['203.0.113.9', undefined, false, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, false, '203.0.113.9'],
    // Whoever comes by themselves is not believed.
    ['203.0.113.9', '10.0.0.1', true, '203.0.113.9'],
    ['127.0.0.1', '10.0.0.1', false, '127.0.0.1'],
    // Of what a proxy passes on only the last is its own.
    ['127.0.0.1', '10.0.0.1, 198.51.100.7', true, '198.51.100.7'],
    ['::1', ' 198.51.100.7 ', true, '198.51.100.7'],
    ['::ffff:127.0.0.1', '198.51.100.7', true, '198.51.100.7'],
    ['127.0.0.1', '', true, '127.0.0.1'],
    [undefined, undefined, false, ''],
  ])('of %s, told %s, is %s', (peer, forwarded, behindProxy, expected) => {
    expect(addressOf(peer, forwarded, behindProxy)).toBe(expected);
  });

  it('is of one household for all of its addresses', () => {
    const one = addressOf('2001:db8:1:2:3:4:5:6', undefined, false);
    expect(addressOf('2001:db8:1:2::9', undefined, false)).toBe(one);
    expect(addressOf('2001:db8:1:3::9', undefined, false)).not.toBe(one);
  });
});

describe('the pace of one address', () => {
  it('does not slow another', () => {
    const limit = createRateLimit(() => 0, { burst: 1, perSecond: 0.5 });
    expect([limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([0, 2, 0]);
  });

  it('is used up sooner by what costs more, which is let through all the same', () => {
    let now = 0;
    const limit = createRateLimit(() => now, { burst: 10, perSecond: 1 });
    expect([limit.take('a', 21), limit.take('a'), limit.take('b', 6), limit.take('b', 6)]).toEqual([0, 1, 0, 2]);
    now = 9_000;
    expect([limit.take('a', 21), limit.take('a', 9)]).toEqual([1, 0]);
  });

  it('fills up again, to the burst and no further', () => {
    let now = 0;
    const limit = createRateLimit(() => now, { burst: 2, perSecond: 1 });
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 1]);
    now = 60_000;
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 1]);
  });
});
