import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { someCommands } from './some-commands.ts';

const anyValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '“',
      '”',
      '„',
      '\\',
      ' ',
      '\n',
      '\t',
      '\u00A0',
      ':',
      '/',
      'a',
      'page:',
      '\uD800',
      ..."’‘‚«»‹›「」『』：／'",
    ),
  }),
);

describe('writing and reading', () => {
  test('what is written of an invocation reads back as it was', () => {
    const options = fc.record(
      { text: anyValue, source: anyValue, since: anyValue, 'as-of': anyValue, page: anyValue },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, (values) => {
        const invocation = { command: 'claims', options: { ...values } };
        expect(parseLine(writeInvocation(invocation), someCommands)).toEqual({ ok: true, invocation });
      }),
      { numRuns: 10_000 },
    );
  });

  test('any line gets an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom('claims ', 'search ', ''), anyValue, (name, rest) => {
        expect(typeof parseLine(name + rest, someCommands).ok).toBe('boolean');
      }),
      { numRuns: 10_000 },
    );
  });
});
