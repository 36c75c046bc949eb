import { describe, expect, it } from 'vitest';
import { escapeLineStart, escapeText } from '../../../src/discord/render/escape-text.ts';
import { readMarkdown } from '../support/read-markdown.ts';

describe('a text', () => {
  it.each([
    ['@everyone', String.raw`\@everyone`],
    ['<@1>', String.raw`\<\@1\>`],
    ['**bold** _it_ ~~no~~ ||hidden||', String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|hidden\|\|`],
    ['`code`', '\\`code\\`'],
    ['[a](b)', String.raw`\[a\]\(b\)`],
    ['# heading', String.raw`\# heading`],
    ['> quote', String.raw`\> quote`],
    ['a\\b', String.raw`a\\b`],
    ['https://x.example', String.raw`https\://x.example`],
    [':smile:', String.raw`\:smile\:`],
    ['mailto:a@b', String.raw`mailto\:a\@b`],
    ['at 8: later', 'at 8: later'],
    ['at 8:', String.raw`at 8\:`],
    ['plain text, 1.5 – done!', 'plain text, 1.5 – done!'],
  ])('%j is escaped as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(readMarkdown(escaped).visible).toBe(text);
  });
});

describe('the beginning of a line', () => {
  it.each([
    ['- list', String.raw`\- list`],
    ['+ list', String.raw`\+ list`],
    ['  - nested', String.raw`  \- nested`],
    ['-# small', String.raw`\-# small`],
    ['1. first', String.raw`1\. first`],
    ['  12. twelfth', String.raw`  12\. twelfth`],
    ['a - b', 'a - b'],
    ['1.5', String.raw`1\.5`],
    ['1 a', '1 a'],
    ['', ''],
  ])('%j is escaped as %j', (line, escaped) => {
    expect(escapeLineStart(line)).toBe(escaped);
  });
});
