import { expect, test } from 'vitest';
import { sharedLine } from '../../../src/local/render/shared-line.ts';

const ask = (options: Readonly<Record<string, string>>, command = 'claims') => ({ command, options });

test('a line is shared by invocations that differ in one value, which is written as it is typed', () => {
  const shared = sharedLine([ask({ actor: 'budanov', text: 'guns' }), ask({ actor: 'budanov', text: 'two guns' })]);
  expect(shared).toEqual({ line: '/claims actor:budanov text:…', values: ['guns', '"two guns"'] });
});

test.each([
  ['one alone', [ask({ page: '1' })]],
  ['two that are the same', [ask({ page: '1' }), ask({ page: '1' })]],
  ['another command', [ask({ page: '1' }), ask({ page: '2' }, 'sources')]],
  ['an option more', [ask({ page: '1' }), ask({ page: '2', actor: 'budanov' })]],
  ['two values', [ask({ page: '1', actor: 'a' }), ask({ page: '2', actor: 'b' })]],
])('none is shared by %s', (_, invocations) => {
  expect(sharedLine(invocations)).toBeNull();
});
