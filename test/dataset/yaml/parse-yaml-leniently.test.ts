import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseYamlLeniently } from '../../../src/dataset/yaml/parse-yaml-leniently.ts';

function read(text: string) {
  const { document, faults, complete, text: repaired } = parseYamlLeniently(text);
  return { value: document.toJSON(), lines: faults.map(({ line }) => line), complete, repaired };
}

it('reads what is right', () => {
  expect(read('a: 1\nb: [2, x]\n')).toEqual({
    value: { a: '1', b: ['2', 'x'] },
    lines: [],
    complete: true,
    repaired: 'a: 1\nb: [2, x]\n',
  });
});

it('reads on past every broken line, each of which it reports once', () => {
  expect(read('a: @x\nb: 1\nc: x: y\nd:2\ne: 3\n')).toMatchObject({
    value: { a: '@x', b: '1', c: 'x: y', d: '2', e: '3' },
    lines: [0, 2, 3],
    complete: true,
  });
});

it('says that it is not complete where it had to empty a line', () => {
  expect(read('a: 1\nword word\nb: 2\n')).toEqual({
    value: { a: '1', b: '2' },
    lines: [1],
    complete: false,
    repaired: 'a: 1\n\nb: 2\n',
  });
});

it('empties a line that its first repair did not make right', () => {
  expect(read('a: "x\n  y"z\nb: 1\n')).toMatchObject({ lines: [0, 1], complete: false });
  expect(read('a:\n  b: 1\n c: 2\nd: @x\n')).toMatchObject({
    value: { a: { b: '1' }, d: '@x' },
    lines: [2, 3],
    complete: false,
  });
});

it('reports the first fault of a line whose repair has another one', () => {
  const { faults } = parseYamlLeniently('b: x\n   {l: 1}\n');
  expect(faults.map(({ message }) => message)).toEqual(['this line is not indented like the one above it']);
});

it('stops where an empty line is still broken', () => {
  expect(read('{ a: 1\n')).toEqual({ value: { a: '1' }, lines: [1], complete: false, repaired: '{ a: 1\n' });
});

it('finds a thousand faults of a file without parsing it a thousand times', () => {
  const broken = Array.from({ length: 1_000 }, (_, index) => `  - id: a${index}\n    why: x: y\n`).join('');
  const budget = { left: 10 * broken.length, faults: 1_001 };
  const { faults, complete, stopped } = parseYamlLeniently(`list:\n${broken}`, budget);
  expect([faults.length, complete, stopped]).toEqual([1_000, true, false]);
  expect(budget.left).toBeGreaterThan(0);
});

it('stops where it has found or parsed as much as it may, and says so', () => {
  const read = (left: number, faults: number) => {
    const found = parseYamlLeniently('a: @x\n b: 2\nc: [\nd: 3\ne: @y\nf: 4\n', { left, faults });
    return [found.faults.length, found.complete, found.stopped];
  };
  expect(read(1_000, 10)).toEqual([4, false, false]);
  expect(read(0, 10)).toEqual([1, false, true]);
  expect(read(1_000, 1)[2]).toBe(true);
});

it('takes a key that stands twice as no fault', () => {
  expect(read('a: 1\na: 2\n').lines).toEqual([]);
});

it('ends, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...':-[]{}"\'#&*!|>%@` \n\tab1,?'.split('')), maxLength: 80 }),
      (text) => {
        const { faults, text: repaired } = parseYamlLeniently(text);
        expect(faults.length).toBeLessThanOrEqual(text.split('\n').length);
        expect(repaired.split('\n')).toHaveLength(text.split('\n').length);
      },
    ),
    { numRuns: 500 },
  );
});
