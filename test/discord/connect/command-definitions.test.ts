import { ApplicationCommandOptionType, SlashCommandBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { commandDefinitions } from '../../../src/discord/connect/command-definitions.ts';
import { registerCommands } from '../../../src/discord/connect/register-commands.ts';
import { limits } from '../../../src/discord/limits.ts';
import { startStandIn, token } from '../stand-in/start-stand-in.ts';

const definitions = commandDefinitions(commands);
const logger = { info() {}, warn() {}, error() {} };

describe('the definitions', () => {
  test.each(definitions)(
    "/$name passes the SDK's own validators, and says the same through its builder",
    (definition) => {
      const builder = new SlashCommandBuilder().setName(definition.name).setDescription(definition.description);
      builder
        .setIntegrationTypes(definition.integration_types ?? [])
        .setContexts(definition.contexts ?? [])
        .setNSFW(false)
        .setDefaultMemberPermissions(null);
      for (const option of definition.options ?? []) {
        if (option.type === ApplicationCommandOptionType.Boolean)
          builder.addBooleanOption((each) =>
            each
              .setName(option.name)
              .setDescription(option.description)
              .setRequired(option.required ?? false),
          );
        if (option.type === ApplicationCommandOptionType.Integer)
          builder.addIntegerOption((each) =>
            each
              .setName(option.name)
              .setDescription(option.description)
              .setRequired(option.required ?? false)
              .setMinValue(1)
              .setMaxValue(999_999),
          );
        if (option.type === ApplicationCommandOptionType.String)
          builder.addStringOption((each) => {
            each
              .setName(option.name)
              .setDescription(option.description)
              .setRequired(option.required ?? false);
            if ('choices' in option && option.choices !== undefined) each.setChoices(option.choices);
            if (option.autocomplete === true) each.setAutocomplete(true);
            return each;
          });
      }
      expect(JSON.parse(JSON.stringify(builder.toJSON()))).toMatchObject(
        JSON.parse(
          JSON.stringify({
            ...definition,
            options: (definition.options ?? []).map(({ name, type, required }) => ({ name, type, required })),
          }),
        ),
      );
    },
  );

  test('keep to the limits', () => {
    expect(definitions.length).toBeLessThanOrEqual(limits.commands);
    for (const { name, description, options = [] } of definitions) {
      expect(name.length).toBeLessThanOrEqual(limits.commandName);
      expect(description.length).toBeLessThanOrEqual(limits.commandDescription);
      expect(options.length).toBeLessThanOrEqual(limits.commandOptions);
      const required = options.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      for (const option of options) {
        expect(option.name.length).toBeLessThanOrEqual(limits.commandName);
        expect(option.description.length).toBeLessThanOrEqual(limits.commandDescription);
      }
      expect(textsOf({ name, description, options }).join('').length).toBeLessThanOrEqual(limits.commandText);
    }
  });

  test('are typed', () => {
    const kinds = Object.fromEntries(
      (definitions.find(({ name }) => name === 'claims')?.options ?? []).map((option) => [
        option.name,
        [option.type, 'choices' in option ? 'choices' : 'autocomplete' in option && option.autocomplete === true],
      ]),
    );
    expect(kinds).toMatchObject({
      text: [3, false],
      source: [3, true],
      modality: [3, 'choices'],
      since: [3, true],
      page: [4, false],
      public: [5, false],
    });
  });
});

/** Every name, description and value of a definition, in it and in what it holds. */
function textsOf(part: object): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) return value.flatMap(textsOf);
    return ['name', 'description', 'value'].includes(key) ? [String(value)] : [];
  });
}

describe('registering', () => {
  test('writes once, and again only when something changed', async () => {
    const standIn = await startStandIn();
    const config = { token, apiUrl: standIn.apiUrl };
    expect(await registerCommands({ config, commands, logger })).toBe('changed');
    expect(await registerCommands({ config, commands, logger })).toBe('same');
    standIn.state.commands.push({ id: '1', type: 4, name: 'launch', handler: 2 });
    expect(await registerCommands({ config, commands, logger })).toBe('same');
    standIn.state.commands[0] = { ...standIn.state.commands[0], description: 'something else' };
    expect(await registerCommands({ config, commands, logger })).toBe('changed');
    expect(standIn.state.commands.map(({ name }) => name)).toEqual([...commands.keys(), 'launch']);
    expect(await registerCommands({ config, commands: new Map([...commands].slice(1)), logger })).toBe('changed');
    expect(standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(3);
    await standIn.stop();
  });
});
