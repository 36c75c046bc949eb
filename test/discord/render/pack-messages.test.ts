import { describe, expect, it, test } from 'vitest';
import type { EncodedChoice, Fragment } from '../../../src/discord/render/fragment.ts';
import { packMessages } from '../../../src/discord/render/pack-messages.ts';

const text = (...passages: string[]): Fragment => ({ kind: 'text', passages });
const separator: Fragment = { kind: 'separator' };
const choice = (length: number, description: string | null = null): EncodedChoice => ({
  label: 'l'.repeat(length),
  description,
  encoded: 'claims',
});
const buttons = (count: number, length = 1): Fragment => ({
  kind: 'buttons',
  buttons: Array.from({ length: count }, () => choice(length)),
});
const select = (placeholder: number, ...options: EncodedChoice[]): Fragment => ({
  kind: 'select',
  placeholder: 'p'.repeat(placeholder),
  options,
});
const x = (length: number) => 'x'.repeat(length);
/** How many fragments each message has. */
const sizes = (fragments: readonly Fragment[]) => packMessages(fragments).map((message) => message.length);

describe('the components of a message', () => {
  it('are 40 at most, the container among them', () => {
    const texts = (count: number) => Array.from({ length: count }, () => text('a'));
    expect(sizes(texts(39))).toEqual([39]);
    expect(sizes(texts(40))).toEqual([39, 1]);
  });

  it('are counted one by one in a row of buttons, with the row', () => {
    const rows = (count: number) => Array.from({ length: count }, () => buttons(5));
    expect(sizes([...rows(6), text('a'), text('a'), text('a')])).toEqual([9]);
    expect(sizes([...rows(6), text('a'), text('a'), text('a'), text('a')])).toEqual([9, 1]);
  });

  it('are two for a select, whatever its options', () => {
    const selects = (count: number) => Array.from({ length: count }, () => select(1, choice(1), choice(1), choice(1)));
    expect(sizes([...selects(19), text('a')])).toEqual([20]);
    expect(sizes(selects(20))).toEqual([19, 1]);
  });
});

describe('the text of a message', () => {
  it.each([
    ['two texts', text(x(3_999)), 'a', 'ab'],
    ['the labels of buttons', buttons(5, 799), 'abcde', 'abcdef'],
    ['a placeholder', select(150, choice(1)), x(3_849), x(3_850)],
    ['the labels of options', select(1, choice(100)), x(3_899), x(3_900)],
    ['the descriptions of options', select(1, choice(100, x(100))), x(3_799), x(3_800)],
  ])('is 4,000 at most, counting %s', (_, fragment, fitting, tooLong) => {
    expect(sizes([fragment, text(fitting)])).toEqual([2]);
    expect(sizes([fragment, text(tooLong)])).toEqual([1, 1]);
  });
});

describe('passages', () => {
  it('share a text display, with a line break between them', () => {
    expect(packMessages([text('a', 'b', 'c')])).toEqual([[text('a', 'b', 'c')]]);
    expect(packMessages([text('a'), text('b')])).toEqual([[text('a'), text('b')]]);
  });

  it('go on in the next message where there is no room, the line break counted', () => {
    expect(packMessages([text(x(3_998), 'a')])).toEqual([[text(x(3_998), 'a')]]);
    expect(packMessages([text(x(3_999), 'a')])).toEqual([[text(x(3_999)), text('a')]]);
    expect(packMessages([text(x(3_999), 'ab')])).toEqual([[text(x(3_999))], [text('ab')]]);
    expect(packMessages([text(x(4_000), x(4_000))])).toEqual([[text(x(4_000))], [text(x(4_000))]]);
  });

  it('that are alike each have their place', () => {
    expect(packMessages([text('a', 'a', 'a')])).toEqual([[text('a', 'a', 'a')]]);
  });
});

describe('a heading', () => {
  it('is joined to what follows', () => {
    expect(packMessages([text('### h'), text('a', 'b')])).toEqual([[text('### h\na', 'b')]]);
    expect(packMessages([text('## h'), text('### h'), text('a')])).toEqual([[text('## h\n### h'), text('a')]]);
  });

  it('goes to the next message with it', () => {
    expect(packMessages([text(x(3_990)), text('### h'), text('abcdefgh')])).toEqual([
      [text(x(3_990))],
      [text('### h\nabcdefgh')],
    ]);
  });

  it('stays alone where a message cannot hold both', () => {
    expect(packMessages([text('### h'), text(x(3_994))])).toEqual([[text(`### h\n${x(3_994)}`)]]);
    expect(packMessages([text('### h'), text(x(3_995))])).toEqual([[text('### h'), text(x(3_995))]]);
    expect(packMessages([text('### h'), text(x(3_996))])).toEqual([[text('### h')], [text(x(3_996))]]);
  });

  it('is not what merely begins with a number sign, or is followed by something else', () => {
    expect(packMessages([text('# h'), text('a')])).toEqual([[text('# h'), text('a')]]);
    expect(packMessages([text('### h'), buttons(1)])).toEqual([[text('### h'), buttons(1)]]);
  });
});

describe('a separator', () => {
  it('is between two fragments, and not at an edge', () => {
    expect(packMessages([separator, text('a'), separator, text('b'), separator, separator])).toEqual([
      [text('a'), separator, text('b')],
    ]);
    expect(packMessages([separator])).toEqual([]);
  });

  it('is left out between two messages', () => {
    expect(packMessages([text(x(4_000)), separator, text('b')])).toEqual([[text(x(4_000))], [text('b')]]);
    const full = Array.from({ length: 39 }, () => text('a'));
    expect(packMessages([...full, separator, text('b')])).toEqual([full, [text('b')]]);
  });
});

test('nothing makes no message', () => {
  expect(packMessages([])).toEqual([]);
});
