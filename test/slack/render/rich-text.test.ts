import { describe, expect, test } from 'vitest';
import type { LinkInline, PlainInline } from '../../../src/core/message/inline.ts';
import { richText } from '../../../src/slack/render/rich-text.ts';
import { typed } from '../support/plain-views.ts';

const of = { record: 'source', id: 'a', field: 'url' } as const;
const plain = { prefix: '' };

function link(text: string, url: string): LinkInline {
  return { kind: 'link', text, url, of };
}
const elementsOf = (...phrase: PlainInline[]) => richText(phrase, plain).flat();

describe('the style of a text', () => {
  test.each<[PlainInline, object | undefined]>([
    [{ kind: 'words', text: 'x' }, undefined],
    [{ kind: 'words', text: 'x', style: 'strong' }, { bold: true }],
    [{ kind: 'words', text: 'x', style: 'emphasis' }, { italic: true }],
    [{ kind: 'name', text: 'x', of, style: 'strong' }, { bold: true }],
    [{ kind: 'example', text: 'x' }, { code: true }],
    [{ kind: 'typed', text: 'x' }, undefined],
    [{ kind: 'date', text: 'x', of: 'now' }, undefined],
  ])('%o', (inline, style) => {
    const [element] = elementsOf(inline);
    expect(element?.style).toEqual(style);
  });

  test('is added to that of each element', () => {
    const [group] = richText([{ kind: 'words', text: 'x', style: 'emphasis' }], plain, { bold: true });
    expect(group).toEqual([{ type: 'text', text: 'x', style: { italic: true, bold: true } }]);
  });
});

describe('neighbours', () => {
  test('of one style become one element', () => {
    expect(elementsOf({ kind: 'words', text: 'a' }, { kind: 'typed', text: 'b' })).toEqual([
      { type: 'text', text: 'ab' },
    ]);
  });

  test.each([
    ['strong', { bold: true }],
    ['emphasis', { italic: true }],
  ] as const)('of another style stay apart: %s', (style, shown) => {
    const [a, b] = [{ kind: 'words', text: 'a' } as const, { kind: 'words', text: 'b', style } as const];
    expect(elementsOf(a, b)).toEqual([
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b', style: shown },
    ]);
    expect(elementsOf(a, { kind: 'example', text: 'b' })).toHaveLength(2);
  });

  test('stay apart from a link', () => {
    expect(elementsOf({ kind: 'words', text: 'a' }, link('b', 'https://x.example/'))).toHaveLength(2);
  });

  test('become one as far as a section has room', () => {
    const groups = richText([...typed('x'.repeat(3_000)), ...typed('y')], plain);
    expect(groups.map((group) => group.map(({ text }) => text?.length))).toEqual([[3_000], [1]]);
  });
});

describe('groups', () => {
  const bold = (text: string) => ({ kind: 'words', text, style: 'strong' }) as const;

  test('hold 3,000 characters each, as Slack counts them', () => {
    const groups = (first: string, second: string) =>
      richText([...typed(first), bold(second)], plain).map((group) => group.length);
    expect(groups('x'.repeat(2_400), 'y'.repeat(600))).toEqual([2]);
    expect(groups('x'.repeat(2_400), 'y'.repeat(601))).toEqual([1, 1]);
    expect(groups('x'.repeat(2_400), '&'.repeat(120))).toEqual([2]);
    expect(groups('x'.repeat(2_400), '&'.repeat(121))).toEqual([1, 1]);
  });

  test('lose nothing of a text that Slack escapes to five times its length', () => {
    const groups = richText(typed('&'.repeat(1_300)), plain);
    expect(groups.map((group) => group.map(({ text }) => text?.length))).toEqual([[600], [600], [100]]);
  });
});

describe('a link', () => {
  test('counts with its text and its address', () => {
    const url = `https://x.example/${'a'.repeat(1_400)}`;
    const text = 'b'.repeat(3_000 - url.length);
    expect(elementsOf(link(text, url))).toEqual([{ type: 'link', url, text }]);
    expect(elementsOf(link(`${text}b`, url)).at(-1)).toEqual({ type: 'link', url, text: url });
  });

  test('has an address of at most 1,500 characters', () => {
    const url = (length: number) => 'https://x.example/'.padEnd(length, 'a');
    expect(elementsOf(link('b', url(1_500))).map(({ type }) => type)).toEqual(['link']);
    expect(elementsOf(link('b', url(1_501))).map(({ type }) => type)).not.toContain('link');
  });

  test('without a text shows its address', () => {
    expect(elementsOf(link('', 'https://x.example/'))).toEqual([
      { type: 'link', url: 'https://x.example/', text: 'https://x.example/' },
    ]);
  });

  test.each(['https://good.example', 'www.good.example now', 'good.example'])(
    'whose text looks like another address shows its own: %s',
    (text) => {
      expect(elementsOf(link(text, 'https://evil.example/'))).toEqual([
        { type: 'text', text: `${text} ` },
        { type: 'link', url: 'https://evil.example/', text: 'https://evil.example/' },
      ]);
    },
  );

  test.each(['https://a|b', 'https://a>b', 'https://a"b', 'https://a`b', 'https://a b', 'https://', 'HTTPS://a'])(
    'is none of an address that is not plainly written: %s',
    (url) => {
      expect(elementsOf(link('here', url))).toEqual([{ type: 'text', text: `here (${url})` }]);
    },
  );

  test('that is none shows its address once', () => {
    expect(elementsOf(link('here', 'javascript:x'))).toEqual([{ type: 'text', text: 'here (javascript:x)' }]);
    expect(elementsOf(link('javascript:x', 'javascript:x'))).toEqual([{ type: 'text', text: 'javascript:x' }]);
  });
});

test('a line to type begins with the prefix of the commands, and no other text does', () => {
  const phrase = [{ kind: 'example', text: '/claims' } as const, { kind: 'typed', text: '/claims' } as const];
  expect(
    richText(phrase, { prefix: 'px-' })
      .flat()
      .map(({ text }) => text),
  ).toEqual(['/px-claims', '/claims']);
});
