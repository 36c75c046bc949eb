import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrawOrder } from '../core/posting/draw.ts';
import type { Reply } from './draw-child.ts';

/** What came of an order in another process: its reply, or that it died or took too long. */
export type Outcome = Reply | { kind: 'died'; why: string } | { kind: 'late' };

/** A process that draws one picture at a time. */
export interface DrawingProcess {
  /** Never rejects. After `died` and `late` the process is gone. */
  ask(order: DrawOrder, mostMs: number): Promise<Outcome>;
  /** Ends it at once, whatever it does; resolves when it has ended. */
  end(): Promise<void>;
}

const mostHeapMb = 256;
/** What it wrote to its error output last: how native code failed is told there alone. */
const keptOfErrors = 500;

/** The canvas then leaves the machine's own fonts alone, which nothing is drawn with and which take long to list. */
const env = { DISABLE_SYSTEM_FONTS_LOAD: '1' };

/**
 * Starts a process that draws, with no variables of this one's environment. It is no thread: a failure in the canvas's
 * native code would end the whole bot, and what that code holds of memory is given back only with its process.
 */
export function startDrawingProcess(file: URL): DrawingProcess {
  const child = fork(fileURLToPath(file), [], {
    serialization: 'advanced',
    env,
    execArgv: [
      `--max-old-space-size=${mostHeapMb}`,
      ...['--import', new URL('../compile-cache.ts', import.meta.url).href],
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  let errors = '';
  let answer: (outcome: Outcome) => void = () => {};
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-keptOfErrors);
  });
  child.on('message', (reply: Reply) => answer(reply));
  child.on('error', (error) => {
    answer({ kind: 'died', why: error.message });
    if (child.pid === undefined) close();
  });
  // Its error output is read to the end by then.
  child.on('close', (code, signal) => {
    answer({ kind: 'died', why: errors.trim() || `it ended with ${signal ?? code}` });
    close();
  });
  const isWanted = keepAliveFor(child);
  let isEnding = false;
  return {
    async ask(order, mostMs) {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      answer = resolve;
      isWanted(true);
      const timer = setTimeout(() => resolve({ kind: 'late' }), mostMs);
      if (child.exitCode !== null || child.signalCode !== null) resolve({ kind: 'died', why: 'it had ended before' });
      else send(child, order, resolve);
      const outcome = await promise;
      clearTimeout(timer);
      answer = () => {};
      // Whoever ends it waits until it has ended.
      if (!isEnding) isWanted(false);
      if (outcome.kind === 'late' || outcome.kind === 'died') child.kill('SIGKILL');
      return outcome;
    },
    async end() {
      isEnding = true;
      isWanted(true);
      answer({ kind: 'died', why: 'it was stopped' });
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function send(child: ChildProcess, order: DrawOrder, resolve: (outcome: Outcome) => void): void {
  const lost = (error: Error) => resolve({ kind: 'died', why: error.message });
  try {
    child.send(order, (error) => {
      if (error !== null) lost(error);
    });
  } catch (error) {
    lost(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Whether this process stays for the child's sake: while it draws, and not while it idles. */
function keepAliveFor(child: ChildProcess): (isWanted: boolean) => void {
  return (isWanted) => {
    if (isWanted) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  };
}
