import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/core/command/command.ts';
import { commandDefinitions, slashDefinitions } from '../../../src/discord/connect/command-definitions.ts';
import { limits } from '../../../src/discord/limits.ts';

const definitions = slashDefinitions(commands);
const all = commandDefinitions(commands);

/** A command of these options, each with a summary. */
function command(options: Readonly<Record<string, object>>): Command {
  const described = Object.entries(options).map(([name, spec]) => [name, { summary: 'x', ...spec }]);
  return {
    name: 'x',
    summary: 'x',
    examples: [],
    options: Object.fromEntries(described),
    run: () => ({ title: [], blocks: [], footer: [] }),
  };
}

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
            if ('max_length' in option && option.max_length !== undefined) each.setMaxLength(option.max_length);
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
    expect(all.length - definitions.length).toBeLessThanOrEqual(limits.messageCommands);
    for (const { name } of all) expect(name.length).toBeLessThanOrEqual(limits.commandName);
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

  test('have choices where Discord takes as many, and else suggest them', () => {
    const options = (count: number) => {
      const choices = Array.from({ length: count }, (_, index) => `choice-${index}`);
      const [definition] = slashDefinitions(new Map([['x', command({ choice: { kind: 'choice', choices } })]]));
      return definition?.options?.[0];
    };
    expect(options(25)).toMatchObject({ choices: expect.toSatisfy((choices: unknown[]) => choices.length === 25) });
    expect(options(25)).not.toHaveProperty('autocomplete');
    expect(options(26)).toMatchObject({ autocomplete: true });
    expect(options(26)).not.toHaveProperty('choices');
  });

  test('name required options first, in the order of the command', () => {
    const specs = {
      a: { kind: 'flag' },
      b: { kind: 'page', required: true },
      c: { kind: 'date', required: true },
    } as const;
    const [definition] = slashDefinitions(new Map([['x', command(specs)]]));
    expect(definition?.options?.map(({ name, required }) => [name, required])).toEqual([
      ['b', true],
      ['c', true],
      ['a', false],
      ['public', false],
    ]);
  });

  test('suggest values of a text that has some', () => {
    const specs = { plain: { kind: 'text' }, listed: { kind: 'text', values: 'questions' } } as const;
    const [definition] = slashDefinitions(new Map([['x', command(specs)]]));
    expect(definition?.options).toMatchObject([{ autocomplete: false }, { autocomplete: true }, {}]);
  });

  test('leave a text of many lines to a form, and take as much as Discord does', () => {
    const specs = {
      text: { kind: 'text', long: true, required: true },
      page: { kind: 'page', required: true },
    } as const;
    const [definition] = slashDefinitions(new Map([['x', command(specs)]]));
    expect(definition?.options).toMatchObject([
      { name: 'page', required: true },
      { name: 'text', required: false, max_length: 6_000 },
      { name: 'public' },
    ]);
  });

  test("name the commands of a message's menu, without a description, as the SDK builds them", () => {
    const menu = all.filter(({ type }) => type === ApplicationCommandType.Message);
    const labels = [...commands.values()].flatMap(({ onMessage }) => onMessage?.label ?? []);
    expect(labels).toContain('Whose number is this?');
    expect(menu.map(({ name }) => name)).toEqual(labels);
    for (const definition of menu) {
      const builder = new ContextMenuCommandBuilder()
        .setName(definition.name)
        .setType(ApplicationCommandType.Message)
        .setIntegrationTypes(definition.integration_types ?? [])
        .setContexts(definition.contexts ?? [])
        .setDefaultMemberPermissions(null);
      expect({ ...JSON.parse(JSON.stringify(builder.toJSON())), nsfw: false }).toEqual(definition);
    }
  });

  test('are for servers, direct messages and groups, and can be added to servers and people', () => {
    for (const { integration_types, contexts, default_member_permissions, nsfw } of all)
      expect([integration_types, contexts, default_member_permissions, nsfw]).toEqual([[0, 1], [0, 1, 2], null, false]);
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
