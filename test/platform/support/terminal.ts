import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { terminal } from '../../../src/local/platform.ts';
import { terminalAsker } from '../../../src/local/receive/asker.ts';
import type { RunningPlatform } from '../../../src/platform/platform.ts';
import { until } from '../../support/until.ts';
import type { Button, PlatformParts, PlatformUnderTest, Seen, Start } from './platform-under-test.ts';

/** The terminal of one person: a window, or lines that come from a pipe. */
export function terminalParts(kind: 'window' | 'pipe'): PlatformParts {
  return {
    definition: terminal,
    lacks: [
      'privacy',
      'sharing',
      'people',
      'buttons',
      'network',
      'lookups',
      'edits',
      'threads',
      'broken desk',
      'leaving',
    ],
    troubles: [],
    open: (start) => openTerminal(start, kind === 'window'),
  };
}

async function openTerminal(start: Start, isTTY: boolean): Promise<PlatformUnderTest> {
  let screen = openScreen(isTTY);
  let running = await startOn(screen, start);
  const posted: string[] = [];

  async function ask(line: string): Promise<readonly Seen[]> {
    takePosts();
    const before = screen.texts.length;
    screen.input.write(`${line}\n`);
    await until(() => screen.texts.length > before);
    return screen.texts.splice(before).map(seenOf);
  }
  const seenOf = (text: string): Seen => ({
    text: readable(text),
    shown: 'private',
    buttons: buttonsIn(text),
    live: liveIn(text),
  });
  /** Lines to type stand behind their labels. */
  const buttonsIn = (text: string): Button[] =>
    Array.from(text.matchAll(/^ +(?:→ )?(\S.*?) {3,}(\/.+)$/gmu), ([, label = '', line = '']) => ({
      label,
      press: () => ask(line),
    }));
  function takePosts(): void {
    posted.push(...screen.texts.splice(0));
  }

  return {
    running: () => running,
    ask,
    foreignButton: { label: 'old', press: () => ask('/gone') },
    askerOf: () => terminalAsker,
    async newChannel() {
      screen.texts.splice(0);
      posted.splice(0);
      return { platform: 'local', place: 'local', channel: 'terminal' };
    },
    async messagesIn() {
      takePosts();
      return posted.map((text) => ({ id: '', text: readable(text), thread: null, live: liveIn(text) }));
    },
    trouble() {
      throw new Error('the terminal has no service that could fail');
    },
    async restart() {
      screen.input.end();
      await running.stop();
      screen = openScreen(isTTY);
      running = await startOn(screen, start);
    },
    secrets: [],
    leak: '',
    problems: () => [],
    async close() {
      screen.input.end();
      await running.left;
    },
  };
}

interface Screen {
  input: PassThrough;
  output: Writable;
  /** Every text that was shown as a whole, apart from what readline draws while somebody types. */
  texts: string[];
}

function openScreen(isTTY: boolean): Screen {
  const texts: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = new Writable({
    write(chunk, _encoding, done) {
      const text = String(chunk);
      if (/\n\n?$/.test(text) && text.trim() !== '') texts.push(text);
      done();
    },
  });
  return { input, output: Object.assign(output, { isTTY, columns: 1_000, rows: 50, hasColors: () => false }), texts };
}

/** Starts the terminal on a screen in place of the process's own, and waits for the briefing that it begins with. */
async function startOn({ input, output, texts }: Screen, start: Start): Promise<RunningPlatform> {
  const own = Object.getOwnPropertyDescriptors(process);
  Object.defineProperties(process, {
    stdin: { get: () => input, configurable: true },
    stdout: { get: () => output, configurable: true },
  });
  try {
    return await start({});
  } finally {
    Object.defineProperties(process, { stdin: own.stdin, stdout: own.stdout });
    await until(() => texts.length > 0);
    texts.splice(0);
  }
}

/** A text as it is read: without the lines that a terminal draws beside quotes. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replaceAll('│', '');
}

function liveIn(text: string): string[] {
  return Array.from(text.matchAll(/[^\P{C}\n\r]|[\u2028\u2029]/gu), ([character]) => character);
}
