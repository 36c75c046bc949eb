import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { openOutput } from '../post/open-output.ts';

export interface LineOptions {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
  /** The answer to a line, for so many columns. */
  answer(line: string, width: number): Promise<string> | string;
  /** The columns of the window, asked before every answer. */
  width(): number;
}

/** Answers each line of the input in order, a blank line between answers, until it ends, says "exit", or nobody reads any more. */
export async function answerLines({ input, output, answer, width }: LineOptions): Promise<void> {
  const out = openOutput(output);
  const lines = createInterface({ input, crlfDelay: Infinity });
  let between = '';
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue;
      if (isFarewell(line)) break;
      const text = await answer(line, width());
      if (!(await out.write(`${between}${text}\n`))) break;
      between = '\n';
    }
  } finally {
    lines.close();
  }
}

/** True for the lines that leave: exit and quit, with or without a slash. */
export function isFarewell(line: string): boolean {
  return /^\s*\/?(exit|quit)\s*$/i.test(line);
}
