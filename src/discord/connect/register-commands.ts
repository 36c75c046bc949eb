import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../core/command/command.ts';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordConfig } from '../config.ts';
import { closeRest } from './close-rest.ts';
import { type CommandDefinition, commandDefinitions } from './command-definitions.ts';
import { openRest } from './open-rest.ts';
import { readApi } from './read-api.ts';

interface RegisterOptions {
  config: DiscordConfig;
  commands: ReadonlyMap<string, Command>;
  logger: Logger;
}

/** A command that Discord knows, with everything that Discord says of it. */
const RegisteredCommand = z.looseObject({
  name: z.string(),
  type: z.number().optional(),
  description: z.string().optional(),
  options: z.array(z.looseObject({})).nullish(),
  integration_types: z.array(z.number()).nullish(),
  contexts: z.array(z.number()).nullish(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
});
type RegisteredCommand = z.infer<typeof RegisteredCommand>;

/**
 * Makes Discord know exactly these commands. Writes only where Discord knows others. Rejects with the SDK's error.
 */
export async function registerCommands({ config, commands, logger }: RegisterOptions): Promise<'changed' | 'same'> {
  const rest = openRest(config);
  try {
    const { application, registered } = await readRegistered(rest);
    const definitions = commandDefinitions(commands);
    if (isRegistered(definitions, registered)) {
      logger.info({ commands: definitions.length }, 'discord: the commands are registered already');
      return 'same';
    }
    // A bulk overwrite that leaves out the entry point of an activity is refused.
    const entryPoints = registered.filter(({ type }) => type === ApplicationCommandType.PrimaryEntryPoint);
    await rest.put(Routes.applicationCommands(application), { body: [...definitions, ...entryPoints] });
    logger.info({ commands: definitions.length }, 'discord: registered the commands');
    return 'changed';
  } finally {
    closeRest(rest);
  }
}

/** The application's id and the commands that Discord knows of it. Rejects with the SDK's error. */
export async function readRegistered(
  rest: REST,
): Promise<{ application: string; registered: readonly RegisteredCommand[] }> {
  const { id } = await readApi(rest, Routes.currentApplication(), z.object({ id: z.string() }));
  const registered = await readApi(rest, Routes.applicationCommands(id), z.array(RegisteredCommand));
  return { application: id, registered };
}

/** Whether Discord knows these definitions and no other commands, whatever it adds to them and in any order. */
export function isRegistered(
  definitions: readonly CommandDefinition[],
  registered: readonly RegisteredCommand[],
): boolean {
  const known = registered.filter(({ type }) => type !== ApplicationCommandType.PrimaryEntryPoint);
  return isDeepStrictEqual(byName(definitions.map(normalise)), byName(known.map(normalise)));
}

/** Only what a definition says: Discord adds ids and versions, and leaves out what is false or empty. */
function normalise(command: CommandDefinition | RegisteredCommand) {
  return {
    type: command.type ?? ApplicationCommandType.ChatInput,
    name: command.name,
    description: ('description' in command ? command.description : undefined) ?? '',
    nsfw: command.nsfw ?? false,
    options: (('options' in command ? command.options : undefined) ?? []).map((option) => withoutEmpty(option)),
    integrations: [...(command.integration_types ?? [])].sort(),
    contexts: [...(command.contexts ?? [])].sort(),
    permissions: command.default_member_permissions ?? null,
  };
}

/** An option without what is false or empty, in its choices too. */
function withoutEmpty(value: object): object {
  const entries = Object.entries(value).filter(
    ([, each]) => each !== false && each !== null && each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, Array.isArray(each) ? each.map(withoutEmpty) : each]));
}

/** A slash command and one of a menu may have the same name. */
function byName<Thing extends { name: string; type: number }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [`${thing.type} ${thing.name}`, thing]));
}
