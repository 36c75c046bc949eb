import { expect, test } from 'vitest';
import { jsonOf, writtenJson } from '../../../src/slack/connect/written-json.ts';

test('an object’s JSON is the one that it keeps, or is written', () => {
  expect(jsonOf({ a: 1 })).toBe('{"a":1}');
  expect(jsonOf({ a: 1, [writtenJson]: '{"a":2}' })).toBe('{"a":2}');
});

test('what an object keeps is no part of its JSON', () => {
  expect(JSON.stringify({ a: 1, [writtenJson]: '{"a":2}' })).toBe('{"a":1}');
});
