import { describe, expect, it, test } from 'vitest';
import type { Inline, Phrase } from '../../../src/core/message/inline.ts';
import { phraseRuns, shownText, withLook } from '../../../src/discord/render/phrase-runs.ts';

const of = { record: 'source', id: 'river-post', field: 'url' } as const;
const link = (text: string, url: string): Inline => ({ kind: 'link', text, url, of });
const typed = (text: string): Inline => ({ kind: 'typed', text });

describe('the looks of a phrase', () => {
  it.each<[string, Inline, string]>([
    ['words', { kind: 'words', text: 'x' }, 'plain'],
    ['strong words', { kind: 'words', text: 'x', style: 'strong' }, 'strong'],
    ['an emphasised name', { kind: 'name', text: 'x', of, style: 'emphasis' }, 'emphasis'],
    ['a line to type', { kind: 'example', text: 'x' }, 'code'],
    ['a date', { kind: 'date', text: 'x', of }, 'plain'],
    ['a count', { kind: 'count', text: 'x', of: { what: 'claims', ids: [] } }, 'plain'],
    ['a width', { kind: 'width', text: 'x', of: { policy: 'about' } }, 'plain'],
    ['what somebody typed', typed('x'), 'plain'],
  ])('%s', (_, inline, look) => {
    expect(phraseRuns([inline])).toEqual([{ text: 'x', look }]);
  });

  test('what somebody said: figures are as their style says, quotes emphasised', () => {
    const speaker = [{ kind: 'name', text: 'mayor', of }] as const;
    const content = [
      { kind: 'figure', text: '300', of: 'c' },
      { kind: 'figure', text: '400', of: 'c', style: 'strong' },
      { kind: 'quote', text: 'homes', of: 'c' },
      { kind: 'statement', text: 'all', of: 'c' },
      { kind: 'arithmetic', text: '1', op: 'sum', terms: ['c'] },
    ] as const;
    expect(phraseRuns([{ kind: 'said', speaker, order: 'content-first', joint: ': ', content }])).toEqual([
      { text: '300', look: 'plain' },
      { text: '400', look: 'strong' },
      { text: 'homes', look: 'emphasis' },
      { text: 'all', look: 'plain' },
      { text: '1', look: 'plain' },
      { text: ': ', look: 'plain' },
      { text: 'mayor', look: 'plain' },
    ]);
  });
});

describe('a link', () => {
  it.each<[string, Inline, string[]]>([
    ['shows its text and where it leads', link('here', 'https://a.example/x'), ['here', ' ', '<https://a.example/x>']],
    ['shows its address once', link('https://a.example/x', 'https://a.example/x'), ['<https://a.example/x>']],
    [
      'shows its address once, with a slash or without',
      link('https://a.example', 'https://a.example'),
      ['<https://a.example/>'],
    ],
    ['without text is its address', link('', 'https://a.example/x'), ['<https://a.example/x>']],
    ['that may not be followed is text', link('here', 'javascript:x'), ['here', ' ', 'javascript:x']],
    [
      'with another address as text shows both',
      link('https://b.example/', 'https://a.example/'),
      ['https://b.example/', ' ', '<https://a.example/>'],
    ],
    ['of nothing is nothing', link('', ''), []],
  ])('%s', (_, inline, shown) => {
    const runs = phraseRuns([inline]).map(({ text, look }) => (look === 'link' ? `<${text}>` : text));
    expect(runs).toEqual(shown);
  });
});

test('what is hidden is shown, and what is empty is left out', () => {
  expect(phraseRuns([typed('a\u202Eb'), typed('')])).toEqual([{ text: String.raw`a\u{202E}b`, look: 'plain' }]);
});

test('the text of a label is trimmed', () => {
  const phrase: Phrase = [typed(' a '), link('b', 'https://a.example/')];
  expect(shownText(phrase)).toBe('a b https://a.example/');
});

test('a look replaces what is plain or emphasised, and leaves figures, code and links', () => {
  const looks = ['plain', 'emphasis', 'strong', 'code', 'link'] as const;
  const runs = looks.map((look) => ({ text: look, look }));
  expect(withLook(runs, 'code').map(({ look }) => look)).toEqual(['code', 'code', 'strong', 'code', 'link']);
});
