import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { openOutput } from '../post/open-output.ts';

export interface LineOptions {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
  /** The answer to a line, laid out for this many columns. */
  answer(line: string, width: number): Promise<string> | string;
  /** The columns of the window. It is called before every answer. */
  width(): number;
  /** Ends it once the line that is being answered has its answer. */
  signal?: AbortSignal;
}

/**
 * Answers each line of the input in order, with a blank line between answers, until the input ends or says "exit", it
 * is told to stop, or nobody reads any more. Rejects where `answer` does.
 */
export async function answerLines({ input, output, answer, width, signal }: LineOptions): Promise<void> {
  const writer = openOutput(output);
  const lines = createInterface({ input, crlfDelay: Infinity, ...(signal === undefined ? {} : { signal }) });
  let separator = '';
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue;
      if (isExitLine(line) || signal?.aborted === true) break;
      const text = await answer(line, width());
      if (!(await writer.write(`${separator}${text}\n`))) break;
      separator = '\n';
    }
  } finally {
    lines.close();
  }
}

/** Whether a line leaves: exit or quit, with or without a slash. */
export function isExitLine(line: string): boolean {
  return /^\s*\/?(exit|quit)\s*$/i.test(line);
}
