import { describe, expect, it, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import {
  goOnInvocation,
  readPlatformOptions,
  sharedInvocation,
} from '../../../src/discord/receive/platform-options.ts';

const invocation = { command: 'claims', options: { page: '2' } };

describe("Discord's own options", () => {
  it('are absent from what a person asks', () => {
    expect(readPlatformOptions(invocation)).toEqual({ invocation, shared: false, from: 0 });
  });

  it('are taken out of what the desk is asked', () => {
    const shared = sharedInvocation(invocation);
    expect(shared).toEqual({ command: 'claims', options: { page: '2', public: 'yes' } });
    expect(readPlatformOptions(shared)).toEqual({ invocation, shared: true, from: 0 });
    expect(readPlatformOptions(goOnInvocation(shared, 12))).toEqual({ invocation, shared: true, from: 12 });
    const unshared = { command: 'claims', options: { page: '2', public: 'no' } };
    expect(readPlatformOptions(unshared)).toEqual({ invocation, shared: false, from: 0 });
  });

  it.each([
    ['9999', 9999],
    ['10000', 0],
    ['1x', 0],
    ['x1', 0],
    ['-1', 0],
    ['', 0],
  ])('say where an answer goes on: %j is %i', (text, from) => {
    expect(readPlatformOptions({ command: 'claims', options: { 'go-on': text } }).from).toBe(from);
  });

  test('no command has an option of the same name', () => {
    for (const { options } of withPublic(commands).values()) expect(Object.keys(options)).not.toContain('go-on');
  });
});
