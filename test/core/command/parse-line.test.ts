import { describe, expect, test } from 'vitest';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { LineRefusal } from '../../../src/core/message/line-refusal.ts';
import { someCommands } from './some-commands.ts';

interface Right {
  line: string;
  command: string;
  options: Record<string, string>;
  why: string;
}

const right: readonly Right[] = [
  { line: '/claims', command: 'claims', options: {}, why: 'a name alone' },
  { line: '  claims  ', command: 'claims', options: {}, why: 'the slash and spaces do not matter' },
  {
    line: '/CLAIMS Source:daily8',
    command: 'claims',
    options: { source: 'daily8' },
    why: 'phones begin with a capital letter',
  },
  { line: '/claims source:Daily8', command: 'claims', options: { source: 'Daily8' }, why: 'a value stays as typed' },
  {
    line: '/claims source: daily8 page :2',
    command: 'claims',
    options: { source: 'daily8', page: '2' },
    why: 'stray spaces',
  },
  {
    line: '/claims source : daily8',
    command: 'claims',
    options: { source: 'daily8' },
    why: 'stray spaces on both sides',
  },
  { line: '/claims text:"at least"', command: 'claims', options: { text: 'at least' }, why: 'quoted' },
  {
    line: '/claims text:“at least” page:2',
    command: 'claims',
    options: { text: 'at least', page: '2' },
    why: "a phone's marks",
  },
  {
    line: '/claims text:„at least“ page:2',
    command: 'claims',
    options: { text: 'at least', page: '2' },
    why: 'German marks',
  },
  { line: '/claims text:„at least”', command: 'claims', options: { text: 'at least' }, why: 'Polish marks' },
  ...[
    '«at least»',
    '« at least »',
    '»at least«',
    '‹at least›',
    '”at least”',
    '‘at least’',
    '‚at least‘',
    '’at least’',
    "'at least'",
    '「at least」',
    '『at least』',
    '《at least》',
    '＂at least＂',
  ].map((value) => ({
    line: `/claims text:${value} page:2`,
    command: 'claims',
    options: { text: value.slice(1, -1), page: '2' },
    why: 'marks of other keyboards',
  })),
  {
    line: '/claims text:‘at O’Hara’s’',
    command: 'claims',
    options: { text: 'at O’Hara’s' },
    why: 'apostrophes within',
  },
  { line: '/search ’tis O’Hara', command: 'search', options: { text: '’tis O’Hara' }, why: 'apostrophes only' },
  { line: '／claims text：“at least”', command: 'claims', options: { text: 'at least' }, why: 'full-width marks' },
  { line: '/claims ｔｅｘｔ ： x', command: 'claims', options: { text: 'x' }, why: 'full-width letters' },
  { line: '/search 市長：三百', command: 'search', options: { text: '市長：三百' }, why: 'a colon of Japanese prose' },
  {
    line: '/claims text: “at least”',
    command: 'claims',
    options: { text: 'at least' },
    why: 'a stray space before marks',
  },
  {
    line: String.raw`/claims text:"a \"b\" \\ c\d"`,
    command: 'claims',
    options: { text: String.raw`a "b" \ c\d` },
    why: 'escapes',
  },
  {
    line: String.raw`/claims text:“a \” b”`,
    command: 'claims',
    options: { text: 'a ” b' },
    why: 'an escaped smart mark',
  },
  {
    line: String.raw`/claims text:C:\new`,
    command: 'claims',
    options: { text: String.raw`C:\new` },
    why: 'no escapes without marks',
  },
  { line: '/claims text:""', command: 'claims', options: { text: '' }, why: 'an empty value is written with marks' },
  {
    line: '/claims text:"two\nlines"',
    command: 'claims',
    options: { text: 'two\nlines' },
    why: 'a line break within marks stays',
  },
  {
    line: '/claims\npage:2',
    command: 'claims',
    options: { page: '2' },
    why: 'a line break outside of them is a space',
  },
  { line: '/claims since:12:30', command: 'claims', options: { since: '12:30' }, why: 'a time as value' },
  {
    line: '/claims text:https://x.example/a:b?c=d',
    command: 'claims',
    options: { text: 'https://x.example/a:b?c=d' },
    why: 'an address',
  },
  {
    line: '/claims text:5" page:2',
    command: 'claims',
    options: { text: '5"', page: '2' },
    why: 'a mark within a word is a letter',
  },
  {
    line: '/search text:north korea source:daily8',
    command: 'search',
    options: { text: 'north korea', source: 'daily8' },
    why: 'words after the main option belong to it, marks or not',
  },
  { line: '/digest list', command: 'digest', options: { do: 'list' }, why: 'a choice' },
  { line: '/evidence claim c-1', command: 'evidence', options: { claim: 'c-1' }, why: "the main option's name" },
  { line: '/evidence claim', command: 'evidence', options: { claim: 'claim' }, why: 'a name alone is a value' },
  { line: '/search text korea', command: 'search', options: { text: 'text korea' }, why: 'a word to search for' },
  { line: '/search north korea', command: 'search', options: { text: 'north korea' }, why: 'bare words' },
  {
    line: '/search north source:daily8 korea',
    command: 'search',
    options: { text: 'north korea', source: 'daily8' },
    why: 'bare words around an option',
  },
  { line: '/search "north korea"', command: 'search', options: { text: 'north korea' }, why: 'bare words in marks' },
  {
    line: '/search "text:a: b"',
    command: 'search',
    options: { text: 'text:a: b' },
    why: 'marks make a colon ordinary',
  },
  {
    line: '/search https://x.example 12:30 :)',
    command: 'search',
    options: { text: 'https://x.example 12:30 :)' },
    why: 'colons in bare words',
  },
  {
    line: '/search he said : no',
    command: 'search',
    options: { text: 'he said : no' },
    why: 'a colon that stands apart',
  },
  { line: '/search „so', command: 'search', options: { text: '„so' }, why: 'a low mark alone is a letter' },
  { line: '/search ""', command: 'search', options: { text: '' }, why: 'an empty bare value' },
];

describe('a typed line', () => {
  test.each(right)('$line: $why', ({ line, command, options }) => {
    expect(parseLine(line, someCommands)).toEqual({ ok: true, invocation: { command, options } });
  });
});

const wrong: readonly { line: string; refusal: LineRefusal; why: string }[] = [
  { line: '', refusal: { kind: 'empty-line' }, why: 'nothing' },
  { line: ' / ', refusal: { kind: 'empty-line' }, why: 'a slash alone' },
  { line: '/cliams', refusal: { kind: 'unknown-command', typed: 'cliams', nearest: 'claims' }, why: 'letters swapped' },
  { line: '/weather', refusal: { kind: 'unknown-command', typed: 'weather', nearest: null }, why: 'nothing is near' },
  {
    line: '/constructor',
    refusal: { kind: 'unknown-command', typed: 'constructor', nearest: null },
    why: "not JavaScript's own names",
  },
  {
    line: '/claims sorce:daily8',
    refusal: { kind: 'unknown-option', command: 'claims', typed: 'sorce', nearest: 'source' },
    why: 'a slip in an option',
  },
  {
    line: '/claims constructor:x',
    refusal: { kind: 'unknown-option', command: 'claims', typed: 'constructor', nearest: null },
    why: "not JavaScript's own names",
  },
  {
    line: '/claims page:1 Page:2',
    refusal: { kind: 'repeated-option', command: 'claims', option: 'page', values: ['1', '2'] },
    why: 'an option twice',
  },
  {
    line: '/search north text:korea',
    refusal: { kind: 'repeated-option', command: 'search', option: 'text', values: ['korea', 'north'] },
    why: 'the main option by name and as bare words before it',
  },
  {
    line: '/digest list tomorrow',
    refusal: { kind: 'stray-words', command: 'digest', typed: 'tomorrow', after: null },
    why: 'a choice is one word',
  },
  { line: '/claims source:', refusal: { kind: 'missing-value', command: 'claims', option: 'source' }, why: 'no value' },
  {
    line: '/claims source: page:2',
    refusal: { kind: 'missing-value', command: 'claims', option: 'source' },
    why: 'the next option is not a value',
  },
  {
    line: '/claims text:"at least',
    refusal: { kind: 'unclosed-quote', command: 'claims', typed: 'at least' },
    why: 'a mark that never ends',
  },
  {
    line: '/search «at',
    refusal: { kind: 'unclosed-quote', command: 'search', typed: 'at' },
    why: 'an open mark of other keyboards',
  },
  {
    line: '/search “at',
    refusal: { kind: 'unclosed-quote', command: 'search', typed: 'at' },
    why: 'the same in bare words',
  },
  {
    line: '/claims north korea',
    refusal: { kind: 'stray-words', command: 'claims', typed: 'north korea', after: null },
    why: 'no main option',
  },
  {
    line: '/claims page:1 text:north korea troops',
    refusal: {
      kind: 'stray-words',
      command: 'claims',
      typed: 'korea troops',
      after: { option: 'text', value: 'north' },
    },
    why: 'words after a value that lacks its marks',
  },
  {
    line: '/claims text:north korea page:1 troops',
    refusal: {
      kind: 'stray-words',
      command: 'claims',
      typed: 'korea troops',
      after: { option: 'text', value: 'north' },
    },
    why: 'the first of them tells which value',
  },
];

describe('a line that is not understood', () => {
  test.each(wrong)('$line: $why', ({ line, refusal }) => {
    expect(parseLine(line, someCommands)).toMatchObject({ ok: false, refusal });
  });
});
