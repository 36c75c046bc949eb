import { type CompleterResult, createInterface } from 'node:readline';
import { openOutput } from '../post/open-output.ts';
import { answerLines, isExitLine, type LineOptions } from './answer-lines.ts';
import { historySize, loadHistory, saveHistory } from './history-file.ts';

export interface PromptOptions extends LineOptions {
  /** The whole lines that a line could go on as (`core/command/complete.ts`). */
  complete(line: string): Promise<readonly string[]> | readonly string[];
  /**
   * Called once the prompt is there. `announce` shows something between the answers, such as a scheduled digest,
   * without losing what is being typed.
   */
  onReady?(announce: (text: string) => void): void;
  /** Where typed lines are kept from one start to the next; null keeps none. */
  historyFile: string | null;
}

const promptMark = '› ';

/**
 * Asks for lines and answers them until "exit", "quit" or Ctrl-D. Ctrl-C clears the line, Tab completes it. Where input
 * or output is no terminal, the lines of the input are answered in order. Resolves when the person has left; rejects
 * where `answer` does.
 */
export async function prompt(options: PromptOptions): Promise<void> {
  const { input, output, answer, width, complete, historyFile, signal } = options;
  if (input.isTTY !== true || output.isTTY !== true) return answerLines(options);
  const writer = openOutput(output);
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: promptMark,
    history: historyFile === null ? [] : loadHistory(historyFile),
    historySize,
    removeHistoryDuplicates: true,
    ...(signal === undefined ? {} : { signal }),
    completer: (line: string, done: (error: Error | null, result: CompleterResult) => void) =>
      void Promise.resolve(complete(line)).then(
        (completed) => done(null, replaceEnd(line, completed)),
        () => done(null, [[], line]),
      ),
  });
  if (historyFile !== null) lines.on('history', (history) => saveHistory(historyFile, history));
  lines.on('SIGINT', () => {
    // To the end of the line, then delete to its beginning.
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
  });
  // A line can be answered, and a digest shown, after the input has ended.
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  options.onReady?.((text) => {
    void writer.write(`\r\n${text}\n\n`);
    if (open) lines.prompt(true);
  });
  lines.prompt();
  try {
    for await (const line of lines) {
      if (isExitLine(line) || signal?.aborted === true) return;
      const text = line.trim() === '' ? '' : `\n${await answer(line, width())}\n\n`;
      if (!(await writer.write(text))) return;
      if (open) lines.prompt();
    }
    await writer.write('\n');
  } finally {
    lines.close();
  }
}

/**
 * Whole lines as readline wants them: what can replace the end of the typed line, and that end. Readline then lists
 * only what differs.
 */
export function replaceEnd(typed: string, completed: readonly string[]): CompleterResult {
  const same = completed.reduce(sharedStart, typed);
  const [head = ''] = /^.*[\s:]/su.exec(same) ?? [];
  return [completed.map((line) => line.slice(head.length)), typed.slice(head.length)];
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
