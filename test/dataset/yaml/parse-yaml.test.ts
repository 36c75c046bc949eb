import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readLocatedYaml } from '../../../src/dataset/yaml/located-yaml.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';
import { flood } from '../flood.ts';

/** What the fast parser reads; undefined where it refuses the text. */
function fast(text: string): unknown {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}

/** What the slow parser reads; undefined where it finds faults. */
function slow(text: string): unknown {
  const { value, faults } = readLocatedYaml(text);
  return faults.length > 0 || value === null ? undefined : value;
}

const scalars = [
  '',
  '~',
  'null',
  'true',
  'False',
  'yes',
  'no',
  'on',
  '0x10',
  '0o7',
  '010',
  '1e3',
  '.5',
  '1.',
  '+1',
  '-0',
  '1_000',
  '.inf',
  '.NaN',
  '2031-03-04',
  '12345678901234567890',
  '0.10',
  '1.50',
  '<<',
  '=',
  'a#b',
  'a #b',
  "it's",
  '@x',
  '5%',
  '12:30',
];

describe('the two parsers', () => {
  it.each(scalars)('read the scalar "%s" alike', (scalar) => {
    for (const text of [
      `a: ${scalar}\n`,
      `a: [${scalar}]\n`,
      `a: "${scalar}"\n`,
      `- ${scalar}\n`,
      `${scalar}: a\n`,
      `{ a: ${scalar}, b: 1 }\n`,
    ]) {
      expect(fast(text), text).toEqual(slow(text));
    }
  });

  it.each([
    '1.50',
    '0.10',
    '12.000',
    '-0',
    '-0.0',
    '010',
    '123456789012345.12345678901234',
    '0.0000001',
    '1234567890123456789012',
  ])('leave %s the text that the file shows', (text) => {
    expect([fast(`a: ${text}`), slow(`a: ${text}`)]).toEqual([{ a: text }, { a: text }]);
  });

  it.each([0, 12, -3, 0.1, 1.5, 123456789012345, 9007199254740991])('read %d as a number', (number) => {
    expect([fast(`a: ${number}`), slow(`a: ${number}`)]).toEqual([{ a: number }, { a: number }]);
  });

  it('read every decimal as what writes itself as it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,20}(\.\d{1,20})?$/), (text) => {
        const [one, other] = [parseYaml(`a: ${text}`), readLocatedYaml(`a: ${text}`).value];
        expect(one).toEqual(other);
        expect(one).toSatisfy((value: Record<string, unknown>) => String(value.a) === text);
      }),
    );
  });

  it('refuse the same things', () => {
    const refused = [
      'a: &x 1',
      'a: *x',
      'a: !!str 1',
      'a: ! x',
      '%YAML 1.1\n---\na: yes',
      'a: 1\n---\nb: 2',
      'a: 1\na: 2',
      '? [a]\n: b',
      '1: a',
      '__proto__: a',
    ];
    for (const text of refused) expect([fast(text), slow(text)], text).toEqual([undefined, undefined]);
  });

  it('read blocks of text alike', () => {
    for (const style of ['|', '|-', '|+', '>', '>-', '>+', '|2', '>1-']) {
      for (const body of ['  x\n', '  x\n   y\n\n  z\n\n', '\n  x\n  y\n', '  x: y\n  # no comment\n']) {
        const text = `a: ${style}\n${body}b: 1\n`;
        expect(fast(text), text).toEqual(slow(text));
      }
    }
  });

  it('read any written value alike', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...scalars),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), tie('value'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 }),
        fc.constantFrom(20, 80, 0),
        (data, lineWidth) => {
          const text = stringify(data, { lineWidth });
          const [one, other] = [fast(text), slow(text)];
          if (one !== undefined && other !== undefined) expect(one).toEqual(other);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('read damaged files alike, or refuse them', () => {
    const file = flood['sources/river-post-17.yaml'] ?? '';
    const damage = fc.constantFrom(':', ' ', '"', "'", '- ', '#', '\n', '\t', '[', '}', ',', '&a', '|', 'x');
    fc.assert(
      fc.property(fc.nat(file.length), damage, fc.nat(3), (at, what, gone) => {
        const text = file.slice(0, at) + what + file.slice(at + gone);
        const [one, other] = [fast(text), slow(text)];
        if (one !== undefined && other !== undefined) expect(one).toEqual(other);
        // the slow parser must find nothing wrong in a file that the fast one accepts
        if (one !== undefined) expect(readLocatedYaml(text).faults, text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
