import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type PromptOptions, prompt, replaceEnd } from '../../../src/local/receive/prompt.ts';

const key = { enter: '\r', tab: '\t', up: '\u001B[A', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

/** A window: what is typed goes in, what is shown is kept, and both can be waited for. */
function openWindow(options: Partial<PromptOptions> = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80, rows: 24 });
  const asked: string[] = [];
  let shown = '';
  output.on('data', (text: string) => {
    shown += text;
  });
  const left = prompt({
    input,
    output,
    complete: () => [],
    width: () => 80,
    historyFile: null,
    answer(line) {
      asked.push(line);
      return `answer to ${line}`;
    },
    ...options,
  });
  async function type(...keys: string[]): Promise<void> {
    for (const each of keys) {
      input.write(each);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { input, output, asked, left, type, shown: () => stripVTControlCharacters(shown) };
}

function temporaryFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'parallax-prompt-')), 'state', 'history');
}

describe('a prompt in a window', () => {
  test('answers lines in order and leaves at Ctrl-D', async () => {
    const { type, left, asked, shown } = openWindow();
    await type('/claims', key.enter, '/help', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual(['/claims', '/help']);
    expect(shown()).toMatch(/answer to \/claims.*answer to \/help.*\n$/s);
  });

  test('answers lines that were pasted together, one after the other', async () => {
    const { type, left, asked } = openWindow({
      async answer(line) {
        await new Promise((resolve) => setTimeout(resolve, line === 'slow' ? 30 : 0));
        asked.push(line);
        return line;
      },
    });
    await type('slow\rfast\rexit\r');
    await left;
    expect(asked).toEqual(['slow', 'fast']);
  });

  test.each(['exit', 'quit', '/EXIT', ' quit '])('"%s" leaves', async (word) => {
    const { type, left, asked } = openWindow();
    await type(word, key.enter);
    await left;
    expect(asked).toEqual([]);
  });

  test('Ctrl-C clears the line, wherever the cursor stands, and does not leave', async () => {
    const { type, left, asked } = openWindow();
    await type('/claims nonsense', '\u001B[D', '\u001B[D', key.ctrlC, '/help', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual(['/help']);
  });

  test('an empty line asks for the next', async () => {
    const { type, left, asked } = openWindow();
    await type(key.enter, '  ', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual([]);
  });

  test('Tab completes, and replaces what was found by a name', async () => {
    const { type, left, asked } = openWindow({
      complete: (line) => (line === '/claims source:flood' ? ['/claims source:river-post '] : []),
    });
    await type('/claims source:flood', key.tab, 'page:2', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual(['/claims source:river-post page:2']);
  });

  test('Tab does nothing where completing fails', async () => {
    const { type, left, asked } = openWindow({ complete: () => Promise.reject(new Error('a bug')) });
    await type('/cla', key.tab, 'ims', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual(['/claims']);
  });

  test('Tab twice lists what differs, not the whole lines', async () => {
    const { type, left, shown } = openWindow({ complete: () => ['/claims source:', '/claims since:'] });
    await type('/claims s', key.tab, key.tab, key.ctrlC, key.ctrlD);
    await left;
    expect(shown()).toMatch(/\nsource: +since:/);
  });

  test('each answer is asked for the width that the window has then', async () => {
    let width = 80;
    const widths: number[] = [];
    const { type, left } = openWindow({
      width: () => width,
      answer(_, columns) {
        widths.push(columns);
        return '';
      },
    });
    await type('/claims', key.enter);
    width = 40;
    await type('/claims', key.enter, key.ctrlD);
    await left;
    expect(widths).toEqual([80, 40]);
  });

  test('told to stop, it finishes the answer in hand, and answers no other line', async () => {
    const stopping = new AbortController();
    const { promise, resolve } = Promise.withResolvers<string>();
    const asked: string[] = [];
    const { type, left, shown } = openWindow({
      signal: stopping.signal,
      answer(line) {
        asked.push(line);
        return promise;
      },
    });
    await type('/claims\r/help\r');
    stopping.abort();
    resolve('the answer');
    await left;
    expect(asked).toEqual(['/claims']);
    expect(shown()).toContain('the answer');
  });

  test('a digest is shown after the input has ended, while a line is being answered', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let announce = (_: string): void => {};
    const { type, left, shown } = openWindow({
      answer: () => promise,
      onReady: (given) => {
        announce = given;
      },
    });
    await type('/claims', key.enter, key.ctrlD);
    announce('the digest');
    resolve('the answer');
    await left;
    expect(shown()).toMatch(/the digest.*the answer/s);
  });

  test('an answer that fails ends the prompt with its error', async () => {
    const { type, left } = openWindow({ answer: () => Promise.reject(new Error('a bug')) });
    const caught = left.catch((error: unknown) => error);
    await type('/claims', key.enter);
    expect(await caught).toEqual(new Error('a bug'));
  });
});

describe('the history', () => {
  test('is kept from one start to the next', async () => {
    const historyFile = temporaryFile();
    const first = openWindow({ historyFile });
    await first.type('/claims', key.enter, '/help', key.enter, key.ctrlD);
    await first.left;
    expect(readFileSync(historyFile, 'utf8')).toBe('/claims\n/help\n');
    const second = openWindow({ historyFile });
    await second.type(key.up, key.up, key.enter, key.ctrlD);
    await second.left;
    expect(second.asked).toEqual(['/claims']);
  });

  test('is no reason to stop where it cannot be kept', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parallax-prompt-')), 'file');
    writeFileSync(file, 'a file, not a folder');
    const { type, left, asked } = openWindow({ historyFile: join(file, 'history') });
    await type('/claims', key.enter, key.ctrlD);
    await left;
    expect(asked).toEqual(['/claims']);
  });
});

describe('lines that no person types', () => {
  test('are those of a window whose output goes elsewhere', async () => {
    const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: false });
    let written = '';
    output.on('data', (text: string) => {
      written += text;
    });
    const { input, left } = openWindow({ output });
    input.end('/claims\n');
    await left;
    expect(written).toBe('answer to /claims\n');
  });

  test('are answered in order, with a blank line between, until they end', async () => {
    const piped = new PassThrough();
    const { left, asked, shown } = openWindow({ input: piped });
    piped.end('/claims\n\n/help\r\n/about');
    await left;
    expect(asked).toEqual(['/claims', '/help', '/about']);
    expect(shown()).toBe('answer to /claims\n\nanswer to /help\n\nanswer to /about\n');
  });
});

describe('completion for readline', () => {
  test.each([
    { line: '/cl', lines: ['/claims '], result: [['/claims '], '/cl'], why: 'a command' },
    {
      line: '/claims source:riv',
      lines: ['/claims source:river-post '],
      result: [['river-post '], 'riv'],
      why: 'a value',
    },
    { line: '/claims x', lines: [], result: [[], 'x'], why: 'nothing' },
    {
      line: '/evidence sch',
      lines: ['/evidence claim:school '],
      result: [['claim:school '], 'sch'],
      why: 'a replacement',
    },
  ])('$why', ({ line, lines, result }) => {
    expect(replaceEnd(line, lines)).toEqual(result);
  });
});

/** A stream whose reader leaves after the first text. */
function leavingReader(): { output: Writable; read: string[] } {
  const read: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      if (read.length > 0) return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      read.push(String(chunk));
      done();
    },
  });
  return { output, read };
}

describe('a reader that leaves', () => {
  test('ends the answers without an error', async () => {
    const { output, read } = leavingReader();
    const input = new PassThrough();
    const { left, asked } = openWindow({ input, output });
    input.end('one\ntwo\nthree\nfour\n');
    await left;
    expect(read).toEqual(['answer to one\n']);
    expect(asked).toEqual(['one', 'two']);
  });

  test('ends the prompt of a window too', async () => {
    const { output } = leavingReader();
    const { left, type, asked } = openWindow({ output: Object.assign(output, { isTTY: true }) });
    await type('one', key.enter);
    await left;
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  test('any other error of the output rejects', async () => {
    const output = new Writable({ write: (_, __, done) => done(new Error('the disk is full')) });
    const input = new PassThrough();
    const { left } = openWindow({ input, output });
    input.end('one\n');
    await expect(left).rejects.toThrow('the disk is full');
  });
});
