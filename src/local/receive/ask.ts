import { parseArgs } from 'node:util';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { renderView } from '../render/render-view.ts';

/** Where a script's output goes. */
export interface Io {
  write(text: string): void;
  writeError(text: string): void;
}

const usage = 'Ask one question, in one argument: npm run --silent ask -- "/differences question:troops-sent" [--json]';

/** The person at the terminal; everything is theirs to do. */
export const terminalAsker: Asker = {
  platform: 'local',
  place: 'local',
  channel: 'terminal',
  user: 'terminal',
  roles: [],
  admin: true,
};

/**
 * Prints one answer, or with `--json` its View. The exit code: 0 for an answer, 1 where the answer is a refusal, 2 for wrong arguments, which
 * print one sentence.
 */
export async function ask(
  args: readonly string[],
  desk: Desk,
  { write, writeError }: Io,
  screen: { width: number; colour: boolean },
): Promise<number> {
  const read = readArguments(args);
  if (read === null) {
    writeError(`${usage}\n`);
    return 2;
  }
  const view = await desk.answerLine(read.line, terminalAsker);
  write(`${read.json ? JSON.stringify(view, null, 2) : renderView(view, screen)}\n`);
  return isRefusal(view) ? 1 : 0;
}

function readArguments(args: readonly string[]): { line: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [line, ...more] = positionals;
    return line === undefined || line.trim() === '' || more.length > 0 ? null : { line, json: values.json === true };
  } catch {
    return null;
  }
}
