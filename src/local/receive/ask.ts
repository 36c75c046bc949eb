import { parseArgs } from 'node:util';
import { type Command, longOptionOf } from '../../core/command/command.ts';
import { parseLine } from '../../core/command/parse-line.ts';
import { textOf } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { renderView } from '../render/render-view.ts';
import { terminalAsker } from './asker.ts';

/** Where the answer and what was wrong are printed. */
interface AskOutput {
  write(text: string): void;
  writeError(text: string): void;
}

const usage =
  'Ask one question, in one argument: npm run --silent ask -- "/differences question:troops-sent" [--json|--html]';

/** Writes an answer as a file of its own. */
export type WriteFile = (view: View) => Promise<string>;

/** A text of many lines that is piped in: the draft of `/check`. */
export interface PipedText {
  commands: ReadonlyMap<string, Command>;
  /** All of it; null where nothing is piped in. */
  read(): Promise<string | null>;
}

/**
 * Prints one answer, its View with `--json`, or a file for browsers with `--html`. The exit code is 0 for an answer and
 * 1 for a refusal. It is 2 for wrong arguments, with one sentence that says what is right.
 */
export async function ask(
  args: readonly string[],
  desk: Desk,
  { write, writeError }: AskOutput,
  screen: { width: number; colour: boolean; isTerminal?: boolean },
  piped: PipedText,
  writeHtml: WriteFile,
): Promise<number> {
  const question = readArguments(args);
  if (question === null) {
    writeError(`${usage}\n`);
    return 2;
  }
  const asked = await withPipedText(question.line, piped);
  const view =
    asked === null ? await desk.answerLine(question.line, terminalAsker) : await desk.answer(asked, terminalAsker);
  write(await written(view, question.form));
  return isRefusal(view) ? 1 : 0;

  async function written(answer: View, form: 'text' | 'json' | 'html'): Promise<string> {
    if (form === 'html') return writeHtml(answer);
    if (form === 'json') return `${JSON.stringify(answer, null, 2)}\n`;
    const verbatim = screen.isTerminal === false ? verbatimOf(answer) : '';
    return `${verbatim === '' ? renderView(answer, screen) : verbatim}\n`;
  }
}

/** What is to be carried away as it is, such as a reference: a file that it is written into has nothing else. */
function verbatimOf(view: View): string {
  const lines = view.blocks.flatMap((block) => (block.kind === 'verbatim' ? block.lines : []));
  return lines.map((line) => textOf([line])).join('\n');
}

/** What a line asks of the text that is piped in; null where it takes none, or brings its own. */
async function withPipedText(line: string, { commands, read }: PipedText): Promise<Invocation | null> {
  const parsed = parseLine(line, commands);
  const command = parsed.ok ? commands.get(parsed.invocation.command) : undefined;
  const name = command === undefined ? null : longOptionOf(command);
  // One that can be left out is not waited for.
  if (!parsed.ok || name === null || command?.options[name]?.required !== true) return null;
  if (parsed.invocation.options[name] !== undefined) return null;
  const text = await read();
  if (text === null || text.trim() === '') return null;
  const { command: asked, options } = parsed.invocation;
  return { command: asked, options: { ...command?.piped, ...options, [name]: text } };
}

function readArguments(args: readonly string[]): { line: string; form: 'text' | 'json' | 'html' } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, html: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [line, ...others] = positionals;
    if (line === undefined || line.trim() === '' || others.length > 0) return null;
    if (values.json === true && values.html === true) return null;
    return { line, form: values.json === true ? 'json' : values.html === true ? 'html' : 'text' };
  } catch {
    // Unknown options are wrong arguments.
    return null;
  }
}
