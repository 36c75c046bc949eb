import { findName, readLineStart } from '../../core/command/read-line-part.ts';
import type { Asker } from '../../core/place/asker.ts';
import type { ChatParts } from './chat-parts.ts';

/** A line that a typed line could become, with what its last part is, for people. */
export interface Completed {
  line: string;
  label: string;
}

/** The last part of a line: an option's name and its value, as far as it is there. */
const lastPart = /([\p{L}][\p{L}\p{N}_-]*):(?:"([^"]*)"?|(\S*))\s*$/u;
/** A longer line is nobody's command. */
const longest = 500;

/** The lines that a typed line could become, with what people call the value or the command. */
export async function completeLine(
  typed: string,
  asker: Asker,
  { desk, commands }: Pick<ChatParts, 'desk' | 'commands'>,
): Promise<Completed[]> {
  // Words of one's own are no command that goes on.
  if (!/^\s*[/／]/u.test(typed) || typed.length > longest) return [];
  const lines = await desk.complete(typed, asker);
  const { typed: name, isEnded, rest } = readLineStart(typed);
  if (!isEnded) return lines.map((line) => ({ line, label: commands.get(readLineStart(line).typed)?.summary ?? '' }));
  const command = commands.get(findName(name, commands.keys()) ?? '');
  const [, option = command?.main ?? '', quoted, bare] = lastPart.exec(typed) ?? [];
  const values = await desk.suggest(command?.name ?? '', option, quoted ?? bare ?? rest, asker);
  const labels = new Map(values.map(({ value, label }) => [value, label]));
  return lines.map((line) => {
    const [, written = '', quotedValue, bareValue] = lastPart.exec(line) ?? [];
    const value = quotedValue ?? bareValue ?? '';
    const isName = written !== '' && value === '';
    const label = isName ? command?.options[written]?.summary : labels.get(value === '' ? lastWord(line) : value);
    return { line, label: label === undefined || line.trimEnd().endsWith(label) ? '' : label };
  });
}

function lastWord(line: string): string {
  return line.trimEnd().split(/\s/u).at(-1) ?? '';
}
