import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { say, words } from '../../../src/core/message/phrase.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { withoutNeededHidden } from '../../../src/core/text/hidden-characters.ts';
import { renderView } from '../../../src/local/render/render-view.ts';
import { anyView } from '../support/any-view.ts';
import { everyBlock } from '../support/every-block.ts';
import { textsOfView } from '../support/texts-of-view.ts';

const anyWidth = fc.integer({ min: 30, max: 160 });
const ours = /[\s│─━•→–]/gu;

/** The pieces of a text that no line break may fall into: words, and single characters of wide scripts. */
function piecesOf(text: string): string[] {
  const graphemes = Array.from(new Intl.Segmenter().segment(showHidden(text)), ({ segment }) => segment);
  const pieces = graphemes.map((segment) => (stringWidth(segment) === 2 ? ` ${segment} ` : segment)).join('');
  return pieces.split(/\s+/u).map((piece) => piece.replace(ours, ''));
}

describe('any view in a terminal', () => {
  test('every word of it arrives', () => {
    fc.assert(
      fc.property(anyView, anyWidth, (view, width) => {
        const arrived = renderView(view, { width, colour: false }).replace(ours, '');
        const lost = textsOfView(view)
          .flatMap(piecesOf)
          .filter((piece) => !arrived.includes(piece));
        expect(lost).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('no line is wider than the window, nor ends in white space that we put there', () => {
    fc.assert(
      fc.property(anyView, anyWidth, (view, width) => {
        for (const line of renderView(view, { width, colour: false }).split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/ $/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing that a terminal obeys or hides comes through', () => {
    fc.assert(
      fc.property(anyView, anyWidth, (view, width) => {
        expect(withoutNeededHidden(renderView(view, { width, colour: false }))).not.toMatch(
          /[^\P{C}\n\p{Cn}\p{Co}]|\p{Zl}|\p{Zp}|\u034F|[\u{E0100}-\u{E01EF}]/u,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('colour adds escape sequences and nothing else', () => {
    fc.assert(
      fc.property(anyView, anyWidth, (view, width) => {
        const coloured = renderView(view, { width, colour: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences that it looks for
        expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(renderView(view, { width, colour: false }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a view in a terminal', () => {
  test('without colour no escape sequence stands in it', () => {
    const plain = renderView(everyBlock, { width: 80, colour: false });
    expect(stripVTControlCharacters(plain)).toBe(plain);
  });

  test('a view without anything is nothing', () => {
    expect(renderView({ title: [], blocks: [], footer: [] }, { width: 80, colour: false })).toBe('');
  });

  test('empty blocks leave no gap', () => {
    const view: View = {
      title: say`Title`,
      blocks: [
        { kind: 'paragraph', text: [] },
        { kind: 'list', items: [] },
        { kind: 'paragraph', text: say`text` },
      ],
      footer: [],
    };
    expect(renderView(view, { width: 80, colour: false })).toBe('Title\n━━━━━\n\n  text');
  });

  test('small print stands under what it belongs to, and short entries under each other', () => {
    const entry = (text: string): Block => ({ kind: 'entry', text: say`${words(text)}`, lines: [], small: [] });
    const view: View = {
      title: say`Title`,
      blocks: [
        { kind: 'paragraph', text: say`text` },
        { kind: 'small', text: say`small print` },
        entry('one'),
        entry('two'),
        { kind: 'entry', text: say`three`, lines: [say`its line`], small: [say`its small print`] },
        { kind: 'actions', actions: [] },
      ],
      footer: say`footer`,
    };
    expect(renderView(view, { width: 80, colour: false }).split('\n').slice(2)).toEqual([
      ...['', '  text', '  small print', '', '  one', '  two', '', '  three', '    • its line'],
      ...['    its small print', '', '  footer'],
    ]);
  });

  test('a thread follows, each part under its own title', () => {
    const block: Block = { kind: 'paragraph', text: say`text` };
    const thread = [
      { title: say`Part`, blocks: [block] },
      { title: say`Other`, blocks: [block] },
    ];
    const lines = renderView({ title: [], blocks: [block], footer: [], thread }, { width: 80, colour: false });
    expect(lines).toBe('  text\n\nPart\n━━━━\n\n  text\n\nOther\n━━━━━\n\n  text');
  });

  test('an emoji keeps its selector, an escape is never broken', () => {
    const view: View = { title: [words(`❤️ ${'x'.repeat(24)}\u202E`)], blocks: [], footer: [] };
    expect(renderView(view, { width: 30, colour: false }).split('\n').slice(0, 3)).toEqual([
      '❤️',
      'x'.repeat(24),
      String.raw`\u{202E}`,
    ]);
  });

  test.each([0, -1, Number.NaN, 29])('a width of %s is taken as 30', (width) => {
    expect(renderView(everyBlock, { width, colour: false })).toBe(renderView(everyBlock, { width: 30, colour: false }));
  });

  test('an endless width is no error', () => {
    expect(renderView(everyBlock, { width: Infinity, colour: false })).toContain('Houses flooded');
  });
});
