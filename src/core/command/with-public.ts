import type { Invocation } from '../message/invocation.ts';
import type { Command } from './command.ts';

const publicOption = { kind: 'flag', summary: 'show the answer to the whole channel instead of you alone' } as const;

/**
 * The commands for a platform where only the asker sees an answer: each gets an option to show it to the whole channel,
 * but those that answer one person alone.
 */
export function withPublic(commands: ReadonlyMap<string, Command>): ReadonlyMap<string, Command> {
  return new Map(
    [...commands].map(([name, command]) => [
      name,
      command.isPrivate === true ? command : { ...command, options: { ...command.options, public: publicOption } },
    ]),
  );
}

/** Whether an invocation asks for a public answer. */
export function isPublic({ options }: Invocation): boolean {
  return options.public?.trim().toLowerCase() === 'yes';
}
