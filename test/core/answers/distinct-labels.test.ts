import { expect, it } from 'vitest';
import { distinctLabels } from '../../../src/core/answers/distinct-labels.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { words } from '../../../src/core/message/phrase.ts';

const people = [
  { name: 'Ann', role: null, id: 'a' },
  { name: 'Bob', role: 'mayor', id: 'b' },
  { name: 'Bob', role: 'clerk', id: 'c' },
  { name: 'Cleo', role: 'guard', id: 'd' },
  { name: 'Cleo', role: 'guard', id: 'e' },
];

it('tells alike things apart by the first form that differs, and leaves the others short', () => {
  const labels = distinctLabels(people, [
    ({ name }) => [words(name)],
    ({ name, role }) => (role === null ? null : [words(`${name}, ${role}`)]),
    ({ name, id }) => [words(`${name} (${id})`)],
  ]);
  expect(labels.map(textOf)).toEqual(['Ann', 'Bob, mayor', 'Bob, clerk', 'Cleo (d)', 'Cleo (e)']);
});

it('keeps a label where a form has nothing to add', () => {
  const labels = distinctLabels([{ id: 'a' }, { id: 'b' }], [() => [words('x')], () => null]);
  expect(labels.map(textOf)).toEqual(['x', 'x']);
});
