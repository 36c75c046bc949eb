import { expect, it } from 'vitest';
import { createPageCache, type MadePage, made } from '../../src/page/page-cache.ts';

const page = (changes: Partial<MadePage> = {}): MadePage => {
  return { ...made({ status: 200, body: 'a', type: 'text/html', pictures: [], isWhole: true }), ...changes };
};

/** A cache with a clock, and how often it had a page made. */
function cacheOf(result: () => Promise<MadePage>) {
  let made = 0;
  const clock = { now: 0 };
  const cache = createPageCache(() => clock.now);
  const ask = (key = 'key') => {
    return cache.getOrMake(key, () => {
      made += 1;
      return result();
    });
  };
  return { ask, clock, count: () => made };
}

it('makes a page once, however many ask for it at once or later', async () => {
  const { ask, count } = cacheOf(async () => page());
  await Promise.all(Array.from({ length: 1_000 }, () => ask()));
  await ask();
  expect(count()).toBe(1);
});

it('keeps a page that lacks a picture only for a while', async () => {
  const { ask, clock, count } = cacheOf(async () => page({ isWhole: false }));
  await ask();
  await ask();
  expect(count()).toBe(1);
  clock.now = 20_000;
  await ask();
  expect(count()).toBe(2);
});

it('keeps nothing of what is not found, and nothing of what failed', async () => {
  const missing = cacheOf(async () => page({ status: 404 }));
  await missing.ask();
  await missing.ask();
  expect(missing.count()).toBe(2);
  const failing = cacheOf(() => Promise.reject(new Error('no')));
  await expect(failing.ask()).rejects.toThrow('no');
  await expect(failing.ask()).rejects.toThrow('no');
  expect(failing.count()).toBe(2);
});

it('has another tag for another body', () => {
  const tag = (body: string) => made({ status: 200, body, type: '', pictures: [], isWhole: true }).etag;
  expect(tag('a')).not.toBe(tag('b'));
});
