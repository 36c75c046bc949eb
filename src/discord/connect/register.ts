import { isDeepStrictEqual } from 'node:util';
import { type APIApplication, type APIApplicationCommand, ApplicationCommandType, type REST, Routes } from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordConfig } from '../config.ts';
import { clearRest } from './close-rest.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { openRest } from './open-rest.ts';
import { readApi } from './read-api.ts';

export interface Registering {
  config: DiscordConfig;
  commands: ReadonlyMap<string, Command>;
  logger: Logger;
}

/** Makes Discord know exactly these commands, and writes only where it knows others. Rejects with the SDK's error. */
export async function registerCommands({ config, commands, logger }: Registering): Promise<'changed' | 'same'> {
  const rest = openRest(config);
  try {
    const { application, registered } = await readRegistered(rest);
    const definitions = definitionsOf(commands);
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
    clearRest(rest);
  }
}

/** The application's id and the commands that Discord has of it. */
export async function readRegistered(
  rest: REST,
): Promise<{ application: string; registered: readonly APIApplicationCommand[] }> {
  const { id } = await readApi<Pick<APIApplication, 'id'>>(rest, Routes.currentApplication());
  const registered = await readApi<APIApplicationCommand[]>(rest, Routes.applicationCommands(id));
  return { application: id, registered };
}

/** Whether Discord knows these definitions and no other slash commands, whatever it adds to them and in whatever order. */
export function isRegistered(
  definitions: readonly Definition[],
  registered: readonly APIApplicationCommand[],
): boolean {
  const slash = registered.filter(({ type }) => type !== ApplicationCommandType.PrimaryEntryPoint);
  return isDeepStrictEqual(byName(definitions.map(normalise)), byName(slash.map(normalise)));
}

/** Only what a definition says: Discord adds ids and versions, and leaves out what is false or empty. */
function normalise({
  type,
  name,
  description,
  options,
  integration_types,
  contexts,
  default_member_permissions,
  nsfw,
}: Definition | APIApplicationCommand) {
  return {
    ...{ type: type ?? ApplicationCommandType.ChatInput, name, description: description ?? '', nsfw: nsfw ?? false },
    options: (options ?? []).map((option) => sorted({ ...option })),
    integrations: [...(integration_types ?? [])].sort(),
    contexts: [...(contexts ?? [])].sort(),
    permissions: default_member_permissions ?? null,
  };
}

/** An option without what is false or empty, in choices too. */
function sorted(value: object): object {
  const entries = Object.entries(value).filter(
    ([, each]) => each !== false && each !== null && each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, Array.isArray(each) ? each.map(sorted) : each]));
}

function byName<Thing extends { name: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.name, thing]));
}
