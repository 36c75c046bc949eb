import { emitKeypressEvents } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';

/** Who sits at the terminal, or the lines that are read in place of a person. Null is the end of the input. */
export interface Person {
  /** One key. Of a line, its first character; the rest of the line answers the next question. */
  key(): Promise<string | null>;
  /** One line. An empty answer is what was offered; null takes the question back. */
  line(question: string, offered?: string): Promise<string | null>;
  show(text: string): void;
  width(): number;
  colour: boolean;
  /** Whether the screen is cleared before each draft. */
  screen: boolean;
  close(): void;
}

const usualWidth = 100;

/** A person at a terminal: single keys, and lines that can be edited. Ctrl-C takes a question back, or quits. */
export function personAtTerminal(input: ReadStream, output: WriteStream): Person {
  emitKeypressEvents(input);
  return {
    key: () =>
      new Promise((resolve) => {
        input.setRawMode(true);
        input.resume();
        const end = () => resolve(null);
        input.once('end', end);
        input.once('keypress', (typed: string | undefined, { name, ctrl }: { name?: string; ctrl?: boolean }) => {
          input.off('end', end);
          input.setRawMode(false);
          input.pause();
          resolve(ctrl === true && (name === 'c' || name === 'd') ? 'q' : (typed ?? name ?? ''));
        });
      }),
    async line(question, offered = '') {
      const lines = createInterface({ input, output, terminal: true });
      const stop = new AbortController();
      lines.once('SIGINT', () => stop.abort());
      lines.once('close', () => stop.abort());
      try {
        const answer = lines.question(`${question} `, { signal: stop.signal });
        if (offered !== '') lines.write(offered);
        return (await answer).trim();
      } catch {
        output.write('\n');
        return null;
      } finally {
        lines.close();
      }
    },
    show: (text) => void output.write(`${text}\n`),
    width: () => output.columns || usualWidth,
    colour: output.hasColors(),
    screen: true,
    close: () => input.pause(),
  };
}

/** Lines in place of a person: for scripts, and for whoever cannot use single keys. */
export function personOfLines(input: Readable, output: Writable, width = usualWidth): Person {
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const waiting: string[] = [];
  const next = async (): Promise<string | null> => {
    const { value, done } = await lines.next();
    return done === true ? null : String(value);
  };
  return {
    async key() {
      const line = await next();
      if (line === null) return null;
      const [key = ''] = line.trim();
      const rest = line.trim().slice(key.length).trim();
      waiting.splice(0, waiting.length, ...(rest === '' ? [] : [rest]));
      return key;
    },
    async line(question, offered = '') {
      const answer = waiting.shift() ?? (await next());
      output.write(`${question} ${answer ?? ''}\n`);
      if (answer === null) return null;
      return answer.trim() === '' ? offered : answer.trim();
    },
    show: (text) => void output.write(`${text}\n`),
    width: () => width,
    colour: false,
    screen: false,
    close() {},
  };
}
