import { expect, it } from 'vitest';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** A dossier with so many claims, each about its own event and question. */
function dossierWith(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => `n${index}`);
  return dossierOf({
    dossier: { events: Object.fromEntries(numbers.map((id) => [id, `The event ${id}`])) },
    questions: Object.fromEntries(numbers.map((id) => [id, { title: `The title of ${id}` }])),
    claims: numbers.map((id) => ({
      id,
      statement: 'The Mayor spoke.',
      chain: ['mayor'],
      answers: id,
      value: '7',
      event: { id, when: '2031-03-01' },
    })),
  });
}

it.each([
  ['claims', 8],
  ['timeline', 6],
  ['differences', 6],
])('%s shows %i on a page', (command, size) => {
  const pagesOf = (count: number, page: string) => {
    const view = viewOf({ command, options: { page } }, sessionOf(dossierWith(count)));
    const text = phrasesOf(view).map(textOf).join(' ');
    return [/page \d of \d/.exec(text)?.[0], /There are not so many pages; the last is [^.]*/.exec(text)?.[0]];
  };
  expect(pagesOf(size, '1')).toEqual([undefined, undefined]);
  expect(pagesOf(size + 1, '2')).toEqual(['page 2 of 2', undefined]);
  expect(pagesOf(size, '2')).toEqual([undefined, 'There are not so many pages; the last is 1 of 1']);
});
