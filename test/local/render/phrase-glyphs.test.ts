import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/message/inline.ts';
import { phraseGlyphs } from '../../../src/local/render/phrase-glyphs.ts';

const of = { record: 'source', id: 'river-post', field: 'url' } as const;

/** The stretches of one look: "text|look". */
function stretches(inline: Inline): string[] {
  const found: { text: string; look: string }[] = [];
  for (const { text, look } of phraseGlyphs([inline])) {
    const last = found.at(-1);
    if (last?.look === look) last.text += text;
    else found.push({ text, look });
  }
  return found.map(({ text, look }) => `${text}|${look}`);
}

describe('the looks of a phrase', () => {
  it.each<[string, Inline, string[]]>([
    ['strong words', { kind: 'words', text: 'x', style: 'strong' }, ['x|strong']],
    ['a name', { kind: 'name', text: 'x', of }, ['x|plain']],
    ['an emphasised name', { kind: 'name', text: 'x', of, style: 'emphasis' }, ['x|emphasis']],
    ['a line to type', { kind: 'example', text: '/x' }, ['/x|example']],
    ['what was typed', { kind: 'typed', text: 'x' }, ['x|plain']],
    [
      'a link with its address',
      { kind: 'link', text: 'x', url: 'https://x', of },
      ['x|plain', ' <|dim', 'https://x|link', '>|dim'],
    ],
    ['a link that is its address', { kind: 'link', text: 'https://x', url: 'https://x', of }, ['https://x|link']],
    [
      'what somebody said',
      {
        kind: 'said',
        speaker: [{ kind: 'name', text: 'mayor', of }],
        order: 'content-first',
        joint: ': ',
        content: [
          { kind: 'figure', text: '300', of: 'c' },
          { kind: 'figure', text: '400', of: 'c', style: 'strong' },
          { kind: 'quote', text: 'homes', of: 'c' },
        ],
      },
      ['300|plain', '400|strong', 'homes|emphasis', ': mayor|plain'],
    ],
  ])('%s', (_, inline, expected) => {
    expect(stretches(inline)).toEqual(expected);
  });
});
