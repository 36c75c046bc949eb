import { expect, it } from 'vitest';
import { writeInvocation } from '../../../src/core/message/invocation.ts';

it.each([
  [{}, '/claims'],
  [{ source: 'daily8', page: '2' }, '/claims source:daily8 page:2'],
  [{ text: 'at least' }, '/claims text:"at least"'],
  [{ text: '' }, '/claims text:""'],
  [{ text: 'a"b' }, '/claims text:"a\\"b"'],
  [{ text: 'a\\ b' }, '/claims text:"a\\\\ b"'],
  [{ text: 'a\\b' }, '/claims text:a\\b'],
  [{ text: '“x”' }, '/claims text:"“x”"'],
  [{ text: 'a\u00A0b' }, '/claims text:"a\u00A0b"'],
])('writes %j as %s', (options, line) => {
  expect(writeInvocation({ command: 'claims', options })).toBe(line);
});
