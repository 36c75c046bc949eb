import { describe, expect, it } from 'vitest';
import { pagedView } from '../../../src/core/answers/paged-view.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, type Size, sizeOfView } from '../../../src/core/message/measure.ts';
import { pagesOfThings } from '../../../src/core/message/pages.ts';
import { say, words } from '../../../src/core/message/phrase.ts';
import type { Action, Block, View } from '../../../src/core/message/view.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

const budget: Size = { characters: 600, lines: 16 };
/** The same beside a button to share, which a platform adds. */
const besideButton: Size = { characters: 560, lines: 14 };

/** A page of an answer of so many lines, with something above and below them, and a button for each line shown. */
function viewOf(count: number, page: number): View {
  const context = {
    ...sessionOf(dossierOf()),
    zone: 'UTC',
    invocation: { command: 'claims', options: { page: `${page}` } },
  };
  const lines = Array.from({ length: count }, (_, index) => index);
  return pagedView(
    {
      title: say`Pumps`,
      above: [{ kind: 'paragraph', text: say`above` }],
      pagesIn: (room) => pagesOfThings(lines, (line) => [lineOf(line)], room),
      below: [{ kind: 'small', text: say`below` }],
      actionsFor: (shown) => [actionOf(shown === null ? 'of any page' : `of ${linesOf(shown).at(0) ?? 'none'}`)],
      footer: say`the end`,
      budget,
    },
    page,
    context,
  );
}

function lineOf(index: number): Block {
  return { kind: 'paragraph', text: [words(`line ${index}`)] };
}

function actionOf(label: string): Action {
  return { kind: 'button', label: [words(label)], invocation: { command: 'claims', options: {} } };
}

describe('an answer with a part on pages', () => {
  it('is one page without a number where all fits', () => {
    const view = viewOf(4, 1);
    expect(linesOf(view.blocks)).toEqual(['above', 'line 0', 'line 1', 'line 2', 'line 3', 'below']);
    expect(controlsOf(view)).toEqual(['of line 0']);
    expect(textOf(view.footer)).toBe('the end');
  });

  it('has room for as much where nothing turns pages', () => {
    const numbers = [9, 10].map((count) => textOf(viewOf(count, 1).footer));
    expect(numbers).toEqual(['the end', 'page 1 of 2 · the end']);
  });

  it('else has every page within its budget, with its controls and its number, and nothing is lost', () => {
    const pages = Number(/^page 1 of (\d+) · the end$/.exec(textOf(viewOf(30, 1).footer))?.[1]);
    expect(pages).toBeGreaterThan(2);
    const views = Array.from({ length: pages }, (_, index) => viewOf(30, index + 1));
    const shown = views.map(({ blocks }) => linesOf(blocks));
    expect(shown.flatMap((lines) => lines.slice(1, -1))).toEqual(
      Array.from({ length: 30 }, (_, index) => `line ${index}`),
    );
    for (const [index, view] of views.entries()) {
      expect([shown[index]?.at(0), shown[index]?.at(-1)]).toEqual(['above', 'below']);
      expect(textOf(view.footer)).toBe(`page ${index + 1} of ${pages} · the end`);
      expect([sizeOfView(view), fits(sizeOfView(view), besideButton)]).toEqual([sizeOfView(view), true]);
      expect(controlsOf(view)).toEqual([
        `of ${shown[index]?.at(1)}`,
        ...(index > 0 ? ['Previous page'] : []),
        ...(index < pages - 1 ? ['Next page'] : []),
      ]);
    }
  });

  it('says so of a page that there is not', () => {
    expect(linesOf(viewOf(4, 2).blocks).join()).toContain('There are not so many pages');
  });
});
