import { expect, test } from 'vitest';
import { jsonOf, writtenJson } from '../../../src/slack/connect/written-json.ts';

test('an object’s JSON is the one that it keeps, or is written', () => {
  expect(jsonOf({ a: 'ä' })).toEqual(Buffer.from('{"a":"ä"}', 'utf8'));
  expect(jsonOf({ a: 1, [writtenJson]: Buffer.from('{"a":2}') }).toString()).toBe('{"a":2}');
});

test('what an object keeps is no part of its JSON', () => {
  expect(JSON.stringify({ a: 1, [writtenJson]: Buffer.from('{"a":2}') })).toBe('{"a":1}');
});
