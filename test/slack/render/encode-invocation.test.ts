import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeActionId,
  decodeInvocation,
  encodeActionId,
  encodeInvocation,
} from '../../../src/slack/render/encode-invocation.ts';

describe('the value of a button', () => {
  test('is the invocation as short JSON', () => {
    expect(encodeInvocation({ command: 'claims', options: { page: '2', text: 'a "b"' } })).toBe(
      '["claims","page","2","text","a \\"b\\""]',
    );
  });

  test('comes back as it was', () => {
    const invocation = fc.record({
      command: fc.string(),
      options: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(invocation, (given) => {
        const expected = { ...given, options: { ...given.options } };
        expect(decodeInvocation(encodeInvocation(given))).toEqual(expected);
      }),
    );
  });

  test.each([
    'no json',
    '{"command":"claims"}',
    '[]',
    '["claims","page"]',
    '[1,"page","2"]',
    '["claims","page",2]',
    '"c"',
  ])('is nothing where it is no invocation: %s', (value) => {
    expect(decodeInvocation(value)).toBeNull();
  });

  test('gives nothing but texts, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = decodeInvocation(text);
        if (read !== null) expect(Object.values(read.options).every((value) => typeof value === 'string')).toBe(true);
      }),
    );
  });
});

describe('the id of a button', () => {
  test.each(['ask', 'more', 'share', 'home'] as const)('comes back as it was: %s', (kind) => {
    expect(decodeActionId(encodeActionId(kind, 12))).toEqual({ kind, number: 12 });
  });

  test.each(['share', 'more'] as const)('comes back with the thread of a message: %s', (kind) => {
    expect(decodeActionId(encodeActionId(kind, 2, '1900000000.000100'))).toEqual({
      kind,
      number: 2,
      thread: '1900000000.000100',
    });
  });

  test('has a number of at most six digits', () => {
    expect(decodeActionId('more:999999')).toEqual({ kind: 'more', number: 999_999 });
    expect(decodeActionId('more:1000000')).toBeNull();
  });

  test.each([
    'ask',
    'ask:',
    'ask:1:2',
    'ask:-1',
    'xask:1',
    'constructor:1',
    'ask:1x',
    'ask:1:',
    'ask:1:1.2:3',
    'ask:1:x.y',
    '',
  ])('is nothing where it is none of ours: "%s"', (id) => {
    expect(decodeActionId(id)).toBeNull();
  });
});
