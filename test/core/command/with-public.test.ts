import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { isPublic, withPublic } from '../../../src/core/command/with-public.ts';

it.each([
  [{ public: 'yes' }, true],
  [{ public: ' YES ' }, true],
  [{ public: 'no' }, false],
  [{ public: 'perhaps' }, false],
  [{}, false],
])('%j asks for a public answer: %s', (options, expected) => {
  expect(isPublic({ command: 'claims', options })).toBe(expected);
});

it('gives the option to every command, beside its own, but to those that answer one person alone', () => {
  for (const [name, command] of withPublic(commands))
    expect(Object.keys(command.options)).toEqual([
      ...Object.keys(commands.get(name)?.options ?? {}),
      ...(['suggest', 'inbox', 'audit'].includes(name) ? [] : ['public']),
    ]);
});
