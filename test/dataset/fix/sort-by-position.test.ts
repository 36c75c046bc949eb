import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { sortByPosition } from '../../../src/dataset/fix/sort-by-position.ts';

function sorted(text: string) {
  const document = parseDocument(text, { schema: 'failsafe' });
  return { lists: sortByPosition(document), text: document.toString() };
}

it('sorts claims and what is left out, by the start of their positions', () => {
  const text = `left-out:
  - at: [20, 30]
  - at: [3, 40]
claims:
  - at: [100, 101]
  - at: [20, 200]
`;
  expect(sorted(text)).toEqual({
    lists: { claims: true, leftOut: true },
    text: `left-out:
  - at: [ 3, 40 ]
  - at: [ 20, 30 ]
claims:
  - at: [ 20, 200 ]
  - at: [ 100, 101 ]
`,
  });
});

it('puts those without a position last, in their order', () => {
  const text = 'claims:\n  - id: b\n  - at: 12\n  - id: a\n    at: [9, 10]\n';
  expect(sorted(text).text).toBe('claims:\n  - id: a\n    at: [ 9, 10 ]\n  - id: b\n  - at: 12\n');
});

it('says which lists changed', () => {
  expect(sorted('claims:\n  - at: [1, 2]\n  - at: [3, 4]\n').lists).toEqual({ claims: false, leftOut: false });
  expect(sorted('claims:\n  - at: [3, 4]\n  - at: [1, 2]\n').lists).toEqual({ claims: true, leftOut: false });
  expect(sorted('claims: none\n').lists).toEqual({ claims: false, leftOut: false });
});
