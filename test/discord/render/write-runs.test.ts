import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Look, Run } from '../../../src/discord/render/phrase-runs.ts';
import { writeLines, writeRuns } from '../../../src/discord/render/write-runs.ts';
import { readMarkdown } from '../support/read-markdown.ts';

const run = (text: string, look: Look = 'plain'): Run => ({ text, look });
const strong = (text: string) => run(text, 'strong');
const emphasis = (text: string) => run(text, 'emphasis');
const code = (text: string) => run(text, 'code');
const link = (text: string) => run(text, 'link');

describe('runs as one line', () => {
  it.each([
    ['each in its look', [run('a '), strong('b'), run(' '), emphasis('c'), run(' '), code('d')], 'a **b** *c* `d`'],
    ['neighbours of one look as one', [strong('a'), strong('b')], '**ab**'],
    [
      'links apart',
      [link('https://a.example/'), link('https://b.example/')],
      '<https://a.example/><https://b.example/>',
    ],
    ['spaces outside the marks', [strong(' a ')], ' **a** '],
    ['spaces alone without marks', [run('a'), strong('  '), run('b')], 'a  b'],
    ['plain text escaped', [run('a*b')], String.raw`a\*b`],
    ['a bullet at the beginning escaped', [run('- a')], String.raw`\- a`],
    ['a bullet in a styled beginning is none', [strong('- a')], '**- a**'],
    ['style marks in a style shown plain', [strong('a*b')], String.raw`a\*b`],
    ['a backslash in a style shown plain', [emphasis('a\\b')], String.raw`a\\b`],
    ['code with style marks', [code('a*b_c')], '`a*b_c`'],
    ['code beside a back-tick shown plain', [code('a'), run(' `')], 'a \\`'],
    ['code with a back-tick shown plain', [code('a`b')], 'a\\`b'],
    ['emphasis that touches the bold text before it', [strong('a'), emphasis('b')], '**a**b'],
    ['emphasis that touches the bold text after it', [emphasis('a'), strong('b')], 'a**b**'],
    ['emphasis with a space after bold text', [strong('a'), emphasis(' b')], '**a** *b*'],
    ['emphasis with a space before bold text', [emphasis('a '), strong('b')], '*a* **b**'],
    ['emphasis after bold text that ends in a space', [strong('a '), emphasis('b')], '**a** *b*'],
    ['nothing for nothing', [], ''],
  ])('%s', (_, runs, line) => {
    expect(writeRuns(runs)).toBe(line);
  });
});

describe('runs as lines', () => {
  it('are one line where that fits, to the last character', () => {
    expect(writeLines([run('abc def')], 7)).toEqual(['abc def']);
    expect(writeLines([run('*')], 2)).toEqual([String.raw`\*`]);
  });

  it('break at spaces, which are left out there', () => {
    expect(writeLines([run('abc def ghi')], 10)).toEqual(['abc', 'def', 'ghi']);
    expect(writeLines([strong('abc def ghi')], 10)).toEqual(['**abc**', '**def**', '**ghi**']);
  });

  it('make no line of white space alone', () => {
    expect(writeLines([], 10)).toEqual([]);
    expect(writeLines([run('   ')], 10)).toEqual([]);
    expect(writeLines([strong(' '.repeat(30))], 10)).toEqual([]);
  });

  it('keep a link whole', () => {
    const url = `https://a.example/${'x'.repeat(300)}`;
    expect(writeLines([run('a'.repeat(201)), run(' '), link(url)], 400)).toEqual([`${'a'.repeat(201)} `, `<${url}>`]);
  });

  it('cut a word of more than 200 characters', () => {
    expect(writeLines([run('a'.repeat(401))], 300)).toEqual(['a'.repeat(200), 'a'.repeat(201)]);
    expect(writeLines([run('👩'.repeat(201))], 500)).toEqual(['👩'.repeat(201)]);
    expect(writeLines([run('👩'.repeat(201))], 401)).toEqual(['👩'.repeat(200), '👩']);
  });

  test('each fits, and no letter is lost', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '_', '`', '\\', '-', '👩'), maxLength: 60 });
    const look = fc.constantFrom<Look>('plain', 'strong', 'emphasis', 'code');
    const runs = fc.array(fc.record({ text, look }), { maxLength: 6 });
    const letters = (shown: string) => shown.replace(/\s/gu, '');
    fc.assert(
      fc.property(runs, fc.integer({ min: 420, max: 460 }), (given, most) => {
        const long = [...given, run(' '), run('word '.repeat(100)), ...given];
        const lines = writeLines(long, most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
        expect(letters(lines.map((line) => readMarkdown(line).visible).join(''))).toBe(
          letters(long.map((each) => each.text).join('')),
        );
      }),
    );
  });
});
