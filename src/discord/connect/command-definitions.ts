import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import { isLongText, type OptionSpec } from '../../core/command/option.ts';
import { longestText } from '../../core/command/read-options.ts';
import { withPublic } from '../../core/command/with-public.ts';
import { limits } from '../limits.ts';

export type SlashDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type CommandDefinition = SlashDefinition | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Where every command can be used, and by whom. */
const everywhere = {
  default_member_permissions: null,
  nsfw: false,
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** All commands as Discord registers them: those that are typed, and those in the menu of a message. */
export function commandDefinitions(commands: ReadonlyMap<string, Command>): CommandDefinition[] {
  return [...slashDefinitions(commands), ...messageDefinitions(commands)];
}

/** The slash commands, in the order of the help. Records and dates have autocomplete. */
export function slashDefinitions(commands: ReadonlyMap<string, Command>): SlashDefinition[] {
  return [...withPublic(commands).values()].map(({ name, summary, options }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description: summary,
    options: requiredFirst(Object.entries(options)).map(([option, spec]) => optionDefinition(option, spec)),
    ...everywhere,
  }));
}

/** The commands in the menu of a message. Discord takes no description of them. */
function messageDefinitions(commands: ReadonlyMap<string, Command>): CommandDefinition[] {
  return [...commands.values()].flatMap(({ onMessage }) =>
    onMessage === undefined ? [] : [{ type: ApplicationCommandType.Message, name: onMessage.label, ...everywhere }],
  );
}

function optionDefinition(name: string, spec: OptionSpec): APIApplicationCommandBasicOption {
  const base = { name, description: spec.summary, required: isRequired(spec) };
  switch (spec.kind) {
    case 'text':
      if (isLongText(spec))
        return {
          ...base,
          type: ApplicationCommandOptionType.String,
          max_length: Math.min(longestText, limits.optionText),
        };
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

/** A text of many lines that is left out is asked for in a form. */
function isRequired(spec: OptionSpec): boolean {
  return spec.required === true && !isLongText(spec);
}

/** Discord wants required options before the others. */
function requiredFirst(options: readonly [string, OptionSpec][]): [string, OptionSpec][] {
  return options.toSorted(([, a], [, b]) => Number(isRequired(b)) - Number(isRequired(a)));
}
