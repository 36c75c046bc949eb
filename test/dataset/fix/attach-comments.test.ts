import { expect, it } from 'vitest';
import { isCollection, parseDocument } from 'yaml';
import { attachComments } from '../../../src/dataset/fix/attach-comments.ts';
import { sortItems } from '../../../src/dataset/fix/sort-items.ts';

/** A text with the items of one of its lists or maps in reverse order, after the comments were attached to them. */
function reversed(text: string, path: readonly string[] = []): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  attachComments(document, text);
  const node = document.getIn(path);
  if (!isCollection(node)) throw new Error('this is neither a list nor a map');
  const order = new Map<unknown, number>(node.items.map((item, index) => [item, -index]));
  sortItems(node, (item) => order.get(item) ?? 0);
  return document.toString();
}

it('moves a comment with the item below it, and leaves the comment at the end of the item above it', () => {
  expect(
    reversed(`# on a
- id: a
  chain:
    - x
    # end of x
# on b
# more on b
- id: b
`),
  ).toBe(`# on b
# more on b
- id: b
# on a
- id: a
  chain:
    - x
    # end of x
`);
});

it('moves a comment with the key below it', () => {
  expect(reversed('a:\n  x: 1\n  # end of a\n# on b\nb: 2\n')).toBe('# on b\nb: 2\na:\n  x: 1\n  # end of a\n');
});

it('finds comments within nested maps', () => {
  const text = `k:
  a:
    x: 1
    # end of a
  # on b
  b: 2
# on l
l: 1
`;
  expect(reversed(text)).toBe(`# on l
l: 1
k:
  a:
    x: 1
    # end of a
  # on b
  b: 2
`);
});

it('moves the comments above the first item and after its dash with it', () => {
  expect(reversed('k:\n  # on a\n  - # in a\n    x: 1\n  - id: b\n', ['k'])).toBe(
    'k:\n  - id: b\n  # on a\n  # in a\n  - x: 1\n',
  );
});

it('moves the comment right above an item, and not what an empty line parts from it', () => {
  const text = '- id: a\n  m:\n    k: v\n    # end\n# on neither\n\n# on b\n- id: b\n';
  expect(reversed(text)).toMatch(/^# on b\n- id: b\n- id: a\n {2}m:\n {4}k: v\n {4}# end\n {4}# on neither\n/);
});
