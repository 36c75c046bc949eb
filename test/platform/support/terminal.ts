import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { terminal } from '../../../src/local/platform.ts';
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
      'pictures',
      'broken desk',
    ],
    troubles: [],
    open: (start) => openTerminal(start, kind === 'window'),
  };
}

async function openTerminal(start: Start, isTTY: boolean): Promise<PlatformUnderTest> {
  let screen = openScreen(isTTY);
  let running = await startOn(screen, start);
  async function ask(line: string): Promise<readonly Seen[]> {
    const { answers, input } = screen;
    const at = screen.asked;
    screen.asked += 1;
    input.write(`${line}\n`);
    await until(() => answers.length > at);
    return answers.slice(at, at + 1).map(seenOf);
  }
  const seenOf = (text: string): Seen => ({
    text: readable(text),
    shown: 'private',
    buttons: buttonsIn(text),
    live: liveIn(text),
  });
  const buttonsIn = (text: string): Button[] =>
    choicesIn(text).map(({ label, line }) => ({ label, press: () => ask(line) }));

  return {
    running: () => running,
    ask,
    foreignButton: { label: 'old', press: () => ask('/gone') },
    askerOf: () => ({ ...channel, user: 'terminal', roles: [], standing: 'manager', request: null }),
    async newChannel() {
      screen.posts.splice(0);
      return channel;
    },
    async messagesIn() {
      return screen.posts.map((text) => ({
        id: '',
        text: readable(text),
        thread: null,
        live: liveIn(text),
        pictures: [],
      }));
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

interface Choice {
  label: string;
  line: string;
}

/** Lines to type, which stand behind their labels; one that options share stands above their values. */
function choicesIn(text: string): Choice[] {
  const lines = text.split('\n');
  return lines.flatMap((shown, index) => {
    const choices = Array.from(
      shown.matchAll(/(?:^ +|→ )(\S.*?) {3,}(\/.+?)(?= {4,}→|$)/gu),
      ([, label = '', line = '']): Choice => ({ label: label.replace(/^→ /u, ''), line }),
    );
    const [first] = choices;
    if (first === undefined || !first.line.includes('…')) return choices;
    const below = lines.slice(index + 1);
    const end = below.findIndex((line) => !line.startsWith('      '));
    return below.slice(0, end === -1 ? below.length : end).flatMap((line) => optionsIn(line, first.line));
  });
}

/** The options of a line: values, each before its label; or labels that end with their values. */
function optionsIn(shown: string, line: string): Choice[] {
  const parts = shown.trim().split(/ {2,}/u);
  const values = parts.filter((_, index) => index % 2 === 0);
  const alternate = parts.length % 2 === 0 && values.every((value) => /^\S+$/u.test(value));
  if (alternate)
    return values.map((value, index) => ({ label: parts[2 * index + 1] ?? '', line: line.replace('…', value) }));
  return parts.map((label) => ({ label, line: line.replace('…', label.split(' ').at(-1) ?? '') }));
}

const channel = { platform: 'local', place: 'local', channel: 'terminal' } as const;

interface Screen {
  input: PassThrough;
  output: Writable;
  /** How many lines were typed. */
  asked: number;
  /** What was shown while an answer was awaited, in the order of the lines. */
  answers: string[];
  /** What was shown while none was. */
  posts: string[];
}

function openScreen(isTTY: boolean): Screen {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = Object.assign(new Writable({ write }), { isTTY, columns: 1_000, rows: 50, hasColors: () => false });
  const screen: Screen = { input, output, asked: 0, answers: [], posts: [] };
  /** Takes every text that is shown as a whole, apart from what readline draws while somebody types. */
  function write(chunk: unknown, _encoding: string, done: () => void): void {
    const text = String(chunk);
    const { asked, answers, posts } = screen;
    if (/\n\n?$/.test(text) && text.trim() !== '') (answers.length < asked ? answers : posts).push(text);
    done();
  }
  return screen;
}

/** Starts the terminal on a screen in place of the process's own, and waits for the briefing that it begins with. */
async function startOn({ input, output, posts }: Screen, start: Start): Promise<RunningPlatform> {
  const own = Object.getOwnPropertyDescriptors(process);
  Object.defineProperties(process, {
    stdin: { get: () => input, configurable: true },
    stdout: { get: () => output, configurable: true },
  });
  try {
    return await start({});
  } finally {
    Object.defineProperties(process, { stdin: own.stdin, stdout: own.stdout });
    await until(() => posts.length > 0);
    posts.splice(0);
  }
}

/** A text as it is read: without the lines that a terminal draws beside quotes. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replaceAll('│', '');
}

function liveIn(text: string): string[] {
  return Array.from(text.matchAll(/[^\P{C}\n\r]|[\u2028\u2029]/gu), ([character]) => character);
}
