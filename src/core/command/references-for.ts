import type { Invocation } from '../message/invocation.ts';
import type { WriteReference } from '../reference/reference.ts';
import type { Command } from './command.ts';

/** What writes references, as a part of a session, where the command needs it and there is something to load. */
export async function referencesFor(
  { command, options }: Invocation,
  commands: ReadonlyMap<string, Command>,
  load: (() => Promise<WriteReference>) | undefined,
): Promise<{ writeReference?: WriteReference }> {
  const isNeeded = commands.get(command)?.needsReferences?.(options) ?? false;
  return isNeeded && load !== undefined ? { writeReference: await load() } : {};
}
