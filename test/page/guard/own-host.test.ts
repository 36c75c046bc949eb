import { expect, it } from 'vitest';
import { isOwnHost } from '../../../src/page/guard/own-host.ts';

it.each([
  ['127.0.0.1:3210', '127.0.0.1', null, true],
  ['LOCALHOST', '127.0.0.1', null, true],
  ['[::1]:3210', '::1', null, true],
  ['192.0.2.4:3210', '127.0.0.1', null, false],
  ['192.0.2.4:3210', '0.0.0.0', null, true],
  ['evil.example', '0.0.0.0', null, false],
  ['localhost.evil.example', '127.0.0.1', null, false],
  ['parallax.example', '127.0.0.1', 'https://parallax.example', true],
  ['evil.example', '127.0.0.1', 'https://parallax.example', false],
  ['', '127.0.0.1', null, false],
])('Host %s where %s is listened at, public as %s: %s', (given, host, publicUrl, expected) => {
  expect(isOwnHost(given, host, publicUrl)).toBe(expected);
});
