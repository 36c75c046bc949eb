import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, textOf } from '../../../src/core/message/inline.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import { decodeInvocation } from '../../../src/slack/render/encode-invocation.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import { anyView } from '../../local/support/any-view.ts';
import { bigView, longView } from '../support/big-view.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { textsOfBlocks, valuesOfBlocks } from '../support/texts-of-blocks.ts';

/** What arrives, without the white space that a break may fall into. */
function arrived(view: View): string {
  return renderView(view)
    .flatMap(({ blocks }) => textsOfBlocks(blocks))
    .join('')
    .replace(/\s+/gu, '');
}

/** Every text that must arrive as it is, however long. */
function textsOf(view: View): string[] {
  const texts = phrasesOf(view).flatMap((phrase) =>
    flatten(phrase).flatMap((inline) => (inline.kind === 'link' ? [inline.text, inline.url] : [inline.text])),
  );
  return texts.map((text) => showHidden(text));
}

function lostOf(view: View): string[] {
  const all = arrived(view);
  const words = new Set(all.match(/w\d+/g));
  return textsOf(view).filter((text) => !words.has(text) && !all.includes(text.replace(/\s+/gu, '')));
}

function invocationsOf(view: View): Invocation[] {
  return view.blocks.flatMap((block) =>
    block.kind !== 'actions'
      ? []
      : block.actions.flatMap((action) =>
          action.kind === 'button' ? [action.invocation] : action.options.map((option) => option.invocation),
        ),
  );
}

describe('views far over every limit', () => {
  test('every word arrives, and every limit holds', () => {
    fc.assert(
      fc.property(bigView, (view) => {
        expect(lostOf(view)).toEqual([]);
        expect(renderView(view).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('very many blocks', () => {
    fc.assert(
      fc.property(longView, (view) => {
        expect(lostOf(view)).toEqual([]);
        expect(renderView(view).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('every action can still be taken: by a button, an option, or a line to type', () => {
    fc.assert(
      fc.property(bigView, (view) => {
        const messages = renderView(view);
        const carried = new Set(
          messages
            .flatMap(({ blocks }) => valuesOfBlocks(blocks))
            .map((value) => JSON.stringify(decodeInvocation(value))),
        );
        const texts = arrived(view);
        const lost = invocationsOf(view).filter(
          (invocation) =>
            !carried.has(JSON.stringify(invocation)) &&
            !texts.includes(showHidden(writeInvocation(invocation)).replace(/\s+/gu, '')),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('any view at all', () => {
  test('every word arrives, and every limit holds', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(lostOf(view)).toEqual([]);
        const messages = renderView(view);
        const isEmpty =
          phrasesOf(view).every((phrase) => textOf(phrase) === '') &&
          view.blocks.every(({ kind }) => kind !== 'divider' && kind !== 'actions' && kind !== 'table');
        if (!isEmpty) expect(messages.flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is rendered the same each time', () => {
    fc.assert(
      fc.property(anyView, (view) => void expect(renderView(view)).toEqual(renderView(view))),
      { numRuns: 100 },
    );
  });
});
