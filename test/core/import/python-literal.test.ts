import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPythonLiteral } from '../../../src/core/import/python-literal.ts';

describe('what Python printed', () => {
  it.each([
    ["{'a': 1, 'b': [True, None, -2.5]}", { a: 1, b: [true, null, -2.5] }],
    [`("it's", 'a \\'b\\' \\n \\xe9 \\u2014')`, ["it's", "a 'b' \n é —"]],
    ['datetime.datetime(2031, 3, 7, 9, 5)', '2031-03-07T09:05'],
    ['datetime.datetime(2031, 3, 7, 12, 0, 1, 2, tzinfo=datetime.timezone.utc)', '2031-03-07T12:00'],
    ['[]', []],
  ])('%s is read', (text, value) => {
    expect(readPythonLiteral(text)).toEqual(value);
  });

  it.each(['', 'os.system("x")', "{'a': }", "{'a' 1}", "['a'", "'a", '[1] 2', '['.repeat(100_000)])(
    'is nothing where it is no plain data (%#)',
    (text) => {
      expect(readPythonLiteral(text)).toBeUndefined();
    },
  );

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[]()'\\,: 1aNonexu") }), (text) => {
        expect(() => readPythonLiteral(text)).not.toThrow();
      }),
    );
  });
});
