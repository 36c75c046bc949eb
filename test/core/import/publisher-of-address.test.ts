import { expect, it } from 'vitest';
import { publisherOfAddress } from '../../../src/core/import/publisher-of-address.ts';

it.each([
  ['https://www.riverpost.example/news/9', 'riverpost.example', 'outlet'],
  ['https://t.me/riverwatch/17', 't.me/riverwatch', 'anonymous'],
  ['https://t.me/c/123/4', 'whoever posted t.me/c/123/4', 'anonymous'],
  ['https://x.com/river/status/1', 'x.com/river', 'anonymous'],
  ['https://www.youtube.com/watch?v=abc', 'whoever posted youtube.com/watch?v=abc', 'anonymous'],
])('%s is a page of %s', (address, name, kind) => {
  expect(publisherOfAddress(new URL(address))).toEqual({ name, kind });
});
