import type { Command } from '../../core/command/command.ts';

/** A command that can be asked of a message. */
export type MessageCommand = Command & Required<Pick<Command, 'onMessage'>>;

const prefix = 'ask-';

/** The commands that stand in the menu of a message. */
export function messageCommands(commands: ReadonlyMap<string, Command>): MessageCommand[] {
  return [...commands.values()].flatMap((command) =>
    command.onMessage === undefined ? [] : [{ ...command, onMessage: command.onMessage }],
  );
}

/** What Slack calls the entry of a command in the menu of a message. */
export function shortcutId({ name }: Pick<Command, 'name'>): string {
  return `${prefix}${name}`;
}

/** The command that an entry in the menu of a message asks; null where there is none. */
export function commandOfShortcut(id: string, commands: ReadonlyMap<string, Command>): MessageCommand | null {
  return messageCommands(commands).find((command) => shortcutId(command) === id) ?? null;
}
