import { describe, expect, it, test } from 'vitest';
import { limits } from '../../../src/discord/limits.ts';
import type { EncodedChoice, Fragment } from '../../../src/discord/render/fragment.ts';
import { packMessages } from '../../../src/discord/render/pack-messages.ts';
import { aPicture } from '../../support/a-picture.ts';

const text = (...passages: string[]): Fragment => ({ kind: 'text', passages });
const heading = (passage: string): Fragment => ({ kind: 'text', passages: [passage], role: 'heading' });
const footer = (passage: string): Fragment => ({ kind: 'text', passages: [passage], role: 'footer' });
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
const picture: Fragment = { kind: 'picture', picture: aPicture, alt: 'what it says' };
/** Of 4,000 characters, 300 stay free. */
const room = 3_700;
/** All but this many of the characters that a message has room for. */
const allBut = (left: number) => 'x'.repeat(room - left);
/** How many fragments each message has. */
const sizes = (fragments: readonly Fragment[]) => packMessages(fragments).map((message) => message.length);

test('what stays free is enough for a line above an answer and a row of five buttons', () => {
  expect([limits.components - limits.reservedComponents, limits.text - limits.reservedText]).toEqual([34, room]);
});

test('no message begins with a picture, which may leave it', () => {
  const [above, last] = [text(allBut(10), 'b'), text('b')];
  expect(packMessages([above, picture, footer('f'.repeat(50))])).toEqual([
    [text(allBut(10))],
    [last, picture, footer('f'.repeat(50))],
  ]);
});

describe('the components of a message', () => {
  it('are 34 at most, the container among them', () => {
    const texts = (count: number) => Array.from({ length: count }, () => text('a'));
    expect(sizes(texts(33))).toEqual([33]);
    expect(sizes(texts(34))).toEqual([33, 1]);
  });

  it('are counted one by one in a row of buttons, with the row', () => {
    const rows = (count: number) => Array.from({ length: count }, () => buttons(5));
    expect(sizes([...rows(5), text('a'), text('a'), text('a')])).toEqual([8]);
    expect(sizes([...rows(5), text('a'), text('a'), text('a'), text('a')])).toEqual([8, 1]);
  });

  it('are two for a select, whatever its options', () => {
    const selects = (count: number) => Array.from({ length: count }, () => select(1, choice(1), choice(1), choice(1)));
    expect(sizes([...selects(16), text('a')])).toEqual([17]);
    expect(sizes([...selects(16), text('a'), text('a')])).toEqual([17, 1]);
  });
});

describe('the text of a message', () => {
  it.each([
    ['two texts', text(allBut(1)), 'a', 'ab'],
    ['the labels of buttons', buttons(5, 739), 'abcde', 'abcdef'],
    ['a placeholder', select(150, choice(1)), allBut(151), allBut(150)],
    ['the labels of options', select(1, choice(100)), allBut(101), allBut(100)],
    ['the descriptions of options', select(1, choice(100, 'x'.repeat(100))), allBut(201), allBut(200)],
  ])('is 3,700 at most, counting %s', (_, fragment, fitting, tooLong) => {
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
    expect(packMessages([text(allBut(2), 'a')])).toEqual([[text(allBut(2), 'a')]]);
    expect(packMessages([text(allBut(1), 'a')])).toEqual([[text(allBut(1))], [text('a')]]);
    expect(packMessages([text(allBut(0), allBut(0))])).toEqual([[text(allBut(0))], [text(allBut(0))]]);
  });

  it('that are alike each have their place', () => {
    expect(packMessages([text('a', 'a', 'a')])).toEqual([[text('a', 'a', 'a')]]);
  });
});

describe('a heading', () => {
  it('is joined to what follows, also with others before it', () => {
    expect(packMessages([heading('### h'), text('a', 'b')])).toEqual([[text('### h\na', 'b')]]);
    expect(packMessages([heading('## h'), heading('### h'), text('a')])).toEqual([[text('## h\n### h\na')]]);
  });

  it('goes to the next message with it', () => {
    expect(packMessages([text(allBut(10)), heading('### h'), text('abcdefgh')])).toEqual([
      [text(allBut(10))],
      [text('### h\nabcdefgh')],
    ]);
    expect(packMessages([text(allBut(6)), heading('### h'), buttons(1, 10)])).toEqual([
      [text(allBut(6))],
      [heading('### h'), buttons(1, 10)],
    ]);
  });

  it('stays alone where a message cannot hold both', () => {
    expect(packMessages([heading('### h'), text(allBut(6))])).toEqual([[text(`### h\n${allBut(6)}`)]]);
    expect(packMessages([heading('### h'), text(allBut(4))])).toEqual([[heading('### h')], [text(allBut(4))]]);
  });

  it('is not what merely looks like one', () => {
    expect(packMessages([text('### h'), text('a')])).toEqual([[text('### h'), text('a')]]);
  });
});

describe('controls and a footer', () => {
  it('take the passage above them to the next message', () => {
    expect(packMessages([text(allBut(10), 'above'), buttons(1, 9), footer('end')])).toEqual([
      [text(allBut(10))],
      [text('above'), buttons(1, 9), footer('end')],
    ]);
    expect(packMessages([text(allBut(10), 'above'), buttons(1), footer('the end')])).toEqual([
      [text(allBut(10))],
      [text('above'), buttons(1), footer('the end')],
    ]);
  });

  it('go alone only where what stands above them fills a message', () => {
    expect(packMessages([text(allBut(0)), footer('end')])).toEqual([[text(allBut(0))], [footer('end')]]);
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
    expect(packMessages([text(allBut(0)), separator, text('b')])).toEqual([[text(allBut(0))], [text('b')]]);
    const full = Array.from({ length: 33 }, () => text('a'));
    expect(packMessages([...full, separator, text('b')])).toEqual([full, [text('b')]]);
  });
});

test('nothing makes no message', () => {
  expect(packMessages([])).toEqual([]);
});
