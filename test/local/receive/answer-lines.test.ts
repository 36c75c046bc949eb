import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it, test } from 'vitest';
import { answerLines, isExitLine } from '../../../src/local/receive/answer-lines.ts';

/** Answers these lines, and gives what was asked and shown. */
async function run(text: string, output: Writable = new PassThrough()) {
  const input = new PassThrough();
  const asked: [string, number][] = [];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += String(chunk);
  });
  input.end(text);
  let width = 80;
  await answerLines({
    input,
    output,
    answer(line, columns) {
      asked.push([line, columns]);
      width -= 1;
      return `answer to ${line}`;
    },
    width: () => width,
  });
  return { asked, shown };
}

test('lines are answered in order, a blank line between, for the width of that moment', async () => {
  expect(await run('/claims\n\n  \n/help\r\n/about')).toEqual({
    asked: [
      ['/claims', 80],
      ['/help', 79],
      ['/about', 78],
    ],
    shown: 'answer to /claims\n\nanswer to /help\n\nanswer to /about\n',
  });
});

test('a line that leaves ends the answers', async () => {
  expect((await run('/claims\nexit\n/help\n')).asked).toEqual([['/claims', 80]]);
});

test('a reader that is gone ends the answers', async () => {
  const output = new Writable({ write: (_, __, done) => done(Object.assign(new Error('write'), { code: 'EPIPE' })) });
  expect((await run('/claims\n/help\n', output)).asked).toEqual([['/claims', 80]]);
});

test('told to stop, it finishes the answer in hand, and answers no other line', async () => {
  const input = new PassThrough();
  const stopping = new AbortController();
  const asked: string[] = [];
  input.write('/claims\n/help\n');
  await answerLines({
    input,
    output: new PassThrough(),
    async answer(line) {
      asked.push(line);
      stopping.abort();
      return 'answer';
    },
    width: () => 80,
    signal: stopping.signal,
  });
  expect(asked).toEqual(['/claims']);
});

describe('a line that leaves', () => {
  it.each(['exit', 'quit', '/exit', '/QUIT', '  Exit  '])('%j is one', (line) => {
    expect(isExitLine(line)).toBe(true);
  });

  it.each(['exits', 'exit now', '//exit', 'how to quit', ''])('%j is none', (line) => {
    expect(isExitLine(line)).toBe(false);
  });
});
