import { expect, it } from 'vitest';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** A dossier with so many claims, each about its own event and question; of some questions two are at odds. */
function dossierWith(count: number, atOdds = false) {
  const numbers = Array.from({ length: count }, (_, index) => `n${index}`);
  return dossierOf({
    dossier: { events: Object.fromEntries(numbers.map((id) => [id, `The event ${id}`])) },
    questions: Object.fromEntries(
      numbers.map((id) => [id, { title: `The title of ${id}`, measure: 'level' as const }]),
    ),
    claims: numbers.flatMap((id) => {
      const claim = {
        id,
        statement: 'The Mayor spoke.',
        chain: ['mayor'],
        answers: id,
        value: '7',
        event: { id, when: '2031-03-01' },
      };
      const other = { ...claim, id: `${id}-other`, statement: 'The Army spoke.', chain: ['army'], value: '900' };
      return atOdds ? [claim, other] : [claim];
    }),
  });
}

it('differences are on as many pages as their size asks for, each on one of them and none over its budget', () => {
  const session = sessionOf(dossierWith(30, true));
  const pageOf = (page: number) => viewOf({ command: 'differences', options: { page: `${page}` } }, session);
  const pages = Number(/page \d+ of (\d+)/.exec(textOf(pageOf(1).footer))?.[1]);
  expect(pages).toBeGreaterThan(2);
  const views = Array.from({ length: pages }, (_, index) => pageOf(index + 1));
  const titles = views.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'entry' ? [block.text] : [])));
  expect(titles.map((title) => /n\d+/.exec(textOf(title))?.[0])).toEqual(
    Array.from({ length: 30 }, (_, index) => `n${index}`),
  );
  for (const { title, blocks, footer } of views)
    expect(fits(sizeOfView({ title, blocks, footer }), budgets.differences)).toBe(true);
  expect(
    phrasesOf(pageOf(pages + 1))
      .map(textOf)
      .join(),
  ).toContain('There are not so many pages');
});
