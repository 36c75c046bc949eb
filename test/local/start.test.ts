import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { typed } from '../../src/core/message/phrase.ts';
import type { Block, Part, View } from '../../src/core/message/view.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { startTerminal } from '../../src/local/start.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { until } from '../support/until.ts';

const channel = { platform: 'local', place: 'local', channel: 'terminal' } as const;
const viewOf = (text: string): View => ({
  title: [{ kind: 'typed', text }],
  blocks: [{ kind: 'divider' }],
  footer: [],
});

function blocksOf(text: string): Block[] {
  return [{ kind: 'paragraph', text: [typed(text)] }];
}

/** A terminal with this many columns, or a pipe where there are none. */
function open({
  columns,
  colours = false,
  thread = [],
}: {
  columns?: number;
  colours?: boolean;
  thread?: Part[];
} = {}) {
  const isTTY = columns !== undefined;
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY,
    columns,
    hasColors: () => colours,
  });
  const questions: { line: string; asker: Asker }[] = [];
  let shown = '';
  output.on('data', (text: string) => {
    shown += text;
  });
  const desk = {
    answerLine: async (line: string, asker: Asker) => {
      questions.push({ line, asker });
      return { ...viewOf(`answer to ${line}`), thread };
    },
    readMention: () => Promise.reject(new Error('nobody mentions it')),
    complete: async () => ['/claims '],
    answer: () => Promise.reject(new Error('nobody asks so here')),
    suggest: () => Promise.reject(new Error('nobody asks so here')),
    fillForm: () => Promise.reject(new Error('nobody asks so here')),
  };
  const stateDir = tempFolder();
  const terminal = startTerminal({ desk, words: english, stateDir }, input as never, output as never);
  return { terminal, input, questions, stateDir, shown: () => shown };
}

test('it shows the briefing, answers what is typed as the person, and ends when they leave', async () => {
  const { terminal, input, questions, shown } = open();
  input.end('/claims\n/help\nexit\n/about\n');
  await terminal.left;
  expect(questions.map(({ line }) => line)).toEqual(['/digest', '/claims', '/help']);
  for (const { asker } of questions) expect(asker).toBe(terminalAsker);
  expect(shown().indexOf('answer to /digest')).toBeLessThan(shown().indexOf('answer to /claims'));
});

test('at the start it shows what fits a screen, and names the rest; whoever asks gets the whole', async () => {
  const thread = ['The changes', 'The sources'].map(
    (title): Part => ({ title: [typed(title)], blocks: blocksOf('all of it') }),
  );
  const { terminal, input, shown } = open({ thread });
  input.end('/digest\n');
  await terminal.left;
  const [start = '', asked = ''] = shown().split('answer to /digest').slice(1);
  expect(start).toContain('/digest shows the rest: The changes · The sources');
  expect(start).not.toContain('all of it');
  expect(asked).not.toContain('shows the rest');
  expect(asked.match(/all of it/g)).toHaveLength(2);
});

test.each([
  ['of a window', 60, 58],
  ['of a pipe', undefined, 98],
])('an answer is as wide as %s', async (_, columns, divider) => {
  const { terminal, input, shown } = open(columns === undefined ? {} : { columns });
  await until(() => shown().includes('─'));
  expect(/─+/.exec(shown())?.[0]).toHaveLength(divider);
  input.end('\u0004');
  await terminal.left;
});

test.each([
  ['a window that has colours', { columns: 80, colours: true }, true],
  ['a window that has none', { columns: 80, colours: false }, false],
  ['a pipe', { colours: true }, false],
])('%s gets colours: %s', async (_, options, coloured) => {
  const { terminal, input, shown } = open(options);
  await until(() => shown().includes('─'));
  const [first = ''] = shown().split('─');
  expect(first !== stripVTControlCharacters(first)).toBe(coloured);
  input.end('\u0004');
  await terminal.left;
});

test('a digest is shown between the answers, and what is being typed is kept', async () => {
  const { terminal, input, questions, shown, stateDir } = open({ columns: 80 });
  await until(() => shown().includes('›'));
  input.write('/cla');
  await until(() => stripVTControlCharacters(shown()).endsWith('/cla'));
  const [message = { payload: {} }] = terminal.publisher.render(viewOf('the digest'));
  await terminal.publisher.post({ channel, message, key: 'k', thread: null });
  await until(() => shown().includes('the digest'));
  const after = stripVTControlCharacters(shown().slice(shown().lastIndexOf('the digest')));
  expect(after).toContain('› /cla');
  input.write('ims\r');
  await until(() => questions.length === 2);
  input.end('\u0004');
  await terminal.left;
  expect(questions.map(({ line }) => line)).toEqual(['/digest', '/claims']);
  expect(existsSync(join(stateDir, 'history'))).toBe(true);
});

test.each([
  ['a window', { columns: 80 }],
  ['a pipe', {}],
])('a stop ends it while %s waits for a line', async (_, options) => {
  const { terminal, input, shown } = open(options);
  await until(() => shown().includes('─'));
  let left = false;
  void terminal.left?.then(() => {
    left = true;
  });
  await terminal.stop();
  input.end();
  expect(left).toBe(true);
});

test('a digest before the prompt is there is shown too', async () => {
  const { terminal, input, shown } = open();
  const [message = { payload: {} }] = terminal.publisher.render(viewOf('the digest'));
  await terminal.publisher.post({ channel, message, key: 'k', thread: null });
  input.end();
  await terminal.left;
  expect(shown()).toContain('the digest');
  await terminal.stop();
});
