import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import type { OptionSpec } from '../../core/command/option.ts';
import { withPublic } from '../../core/command/with-public.ts';
import { limits } from '../limits.ts';

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The commands as Discord registers them, in the order of the help. Records and dates have autocomplete. */
export function commandDefinitions(commands: ReadonlyMap<string, Command>): CommandDefinition[] {
  return [...withPublic(commands).values()].map(({ name, summary, options }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description: summary,
    options: requiredFirst(Object.entries(options)).map(([option, spec]) => optionDefinition(option, spec)),
    default_member_permissions: null,
    nsfw: false,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }));
}

function optionDefinition(name: string, spec: OptionSpec): APIApplicationCommandBasicOption {
  const base = { name, description: spec.summary, required: spec.required === true };
  switch (spec.kind) {
    case 'text':
      return { ...base, type: ApplicationCommandOptionType.String, autocomplete: spec.values !== undefined };
    case 'record':
    case 'date':
      return { ...base, type: ApplicationCommandOptionType.String, autocomplete: true };
    case 'choice':
      if (spec.choices.length > limits.choices)
        return { ...base, type: ApplicationCommandOptionType.String, autocomplete: true };
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: spec.choices.map((choice) => ({ name: choice, value: choice })),
      };
    case 'page':
      return { ...base, type: ApplicationCommandOptionType.Integer, min_value: 1, max_value: 999_999 };
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    default:
      return spec satisfies never;
  }
}

/** Discord wants required options before the others. */
function requiredFirst(options: readonly [string, OptionSpec][]): [string, OptionSpec][] {
  return options.toSorted(([, a], [, b]) => Number(b.required === true) - Number(a.required === true));
}
