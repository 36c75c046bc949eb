import { parseArgs } from 'node:util';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { renderView } from '../render/render-view.ts';
import { terminalAsker } from './asker.ts';

/** Where the answer and what was wrong are printed. */
interface AskOutput {
  write(text: string): void;
  writeError(text: string): void;
}

const usage = 'Ask one question, in one argument: npm run --silent ask -- "/differences question:troops-sent" [--json]';

/**
 * Prints one answer, or its View with `--json`. The exit code is 0 for an answer and 1 for a refusal. It is 2 for wrong
 * arguments, with one sentence that says what is right.
 */
export async function ask(
  args: readonly string[],
  desk: Desk,
  { write, writeError }: AskOutput,
  screen: { width: number; colour: boolean },
): Promise<number> {
  const question = readArguments(args);
  if (question === null) {
    writeError(`${usage}\n`);
    return 2;
  }
  const view = await desk.answerLine(question.line, terminalAsker);
  write(`${question.json ? JSON.stringify(view, null, 2) : renderView(view, screen)}\n`);
  return isRefusal(view) ? 1 : 0;
}

function readArguments(args: readonly string[]): { line: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [line, ...others] = positionals;
    if (line === undefined || line.trim() === '' || others.length > 0) return null;
    return { line, json: values.json === true };
  } catch {
    // Unknown options are wrong arguments.
    return null;
  }
}
