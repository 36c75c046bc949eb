import type { Invocation } from '../message/invocation.ts';
import type { Command } from './command.ts';

const publicOption = { kind: 'flag', summary: 'show the answer to the whole channel instead of you alone' } as const;

/** The same commands for a platform where answers are private to the asker: each can also be asked for in public. */
export function withPublic(commands: ReadonlyMap<string, Command>): ReadonlyMap<string, Command> {
  return new Map(
    [...commands].map(([name, command]) => [
      name,
      { ...command, options: { ...command.options, public: publicOption } },
    ]),
  );
}

/** Whether an invocation asks for a public answer. */
export function isPublic({ options }: Invocation): boolean {
  return options.public?.trim().toLowerCase() === 'yes';
}
