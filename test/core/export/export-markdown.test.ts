import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../../src/core/export/export-markdown.ts';
import { say, typed, words } from '../../../src/core/message/phrase.ts';
import type { Block } from '../../../src/core/message/view.ts';

function markdown(...blocks: Block[]): string {
  return exportMarkdown({ title: say`title`, blocks, footer: say`footer` });
}
function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [typed(text)] };
}

describe('a view as Markdown', () => {
  it('has every kind of block', () => {
    const text = markdown(
      { kind: 'heading', text: say`heading` },
      { kind: 'paragraph', text: say`paragraph` },
      { kind: 'notice', tone: 'info', text: say`notice` },
      { kind: 'quote', text: say`quote` },
      {
        kind: 'list',
        items: [
          { text: say`item`, details: [say`detail`] },
          { text: say`last`, details: [] },
        ],
      },
      { kind: 'facts', facts: [{ label: say`label`, value: say`value` }] },
      { kind: 'table', columns: [say`a`, say`b`], rows: [[words('c')], [words('d')]].map((row) => [row, row]) },
      { kind: 'divider' },
      { kind: 'actions', actions: [] },
    );
    expect(text.split('\n\n')).toEqual([
      '# title',
      '## heading',
      'paragraph',
      'notice',
      '> quote',
      '- item\n  - detail\n- last',
      '- **label**: value',
      '| a | b |\n| --- | --- |\n| c | c |\n| d | d |',
      '---',
      'footer\n',
    ]);
  });

  it('leaves out what is empty', () => {
    expect(exportMarkdown({ title: say`title`, blocks: [], footer: [] })).toBe('# title\n');
  });
});

it.each([
  ['*bold* _it_ `code` ~no~', '\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~'],
  ['[a](b) ![c]', '\\[a\\](b) \\!\\[c\\]'],
  ['<b> & {x} | #1 +1 @you \\', '\\<b\\> \\& \\{x\\} \\| \\#1 \\+1 \\@you \\\\'],
  ['see https://x.example', 'see https\\://x.example'],
  ['see www.x.example and WWW.y', 'see www\\.x.example and www\\.y'],
  ['1. first', '1\\. first'],
  ['12) twelfth', '12\\) twelfth'],
  ['in 2025. Then 3) came', 'in 2025. Then 3) came'],
  ['- item', '\\- item'],
  ['===', '\\==='],
  ['a - b = c', 'a - b = c'],
])('%s formats, links and numbers nothing', (text, escaped) => {
  expect(markdown(paragraph(text)).split('\n\n')[1]).toBe(escaped);
});
