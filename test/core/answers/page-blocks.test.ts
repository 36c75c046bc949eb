import { expect, it } from 'vitest';
import { pageActions, pageInline } from '../../../src/core/answers/page-blocks.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const options = { actor: 'mayor', page: '2' };
const context = { ...sessionOf(dossierOf()), zone: 'UTC', invocation: { command: 'claims', options } };

/** The buttons of a page: their label, and the page that they lead to. */
function buttonsOf(page: number, pages: number) {
  return pageActions({ page, pages }, context).map((action) => ('invocation' in action ? action : null));
}

const next = (page: string) => ['Next page', { command: 'claims', options: { actor: 'mayor', page } }];
const previous = (page: string) => ['Previous page', { command: 'claims', options: { actor: 'mayor', page } }];

it.each([
  [1, 1, []],
  [1, 3, [next('2')]],
  [2, 3, [previous('1'), next('3')]],
  [3, 3, [previous('2')]],
])('page %i of %i leads to those beside it', (page, pages, buttons) => {
  expect(buttonsOf(page, pages).map((button) => button && [textOf(button.label), button.invocation])).toEqual(buttons);
});

it('says which page it is', () => {
  expect(pageInline({ page: 2, pages: 1_200 }, context).text).toBe('2 of 1,200');
});
