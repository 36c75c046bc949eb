import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { commandDefinitions, slashDefinitions } from '../../../src/discord/connect/command-definitions.ts';
import { isRegistered, registerCommands } from '../../../src/discord/connect/register-commands.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';
import { silentLogger } from '../support/recording-logger.ts';

const definitions = commandDefinitions(commands);
/** What Discord gives back of the definitions. */
const registered = [...slashDefinitions(commands), ...definitions.filter(({ type }) => type === 3)].map(
  (definition, index) => ({
    description: '',
    ...definition,
    id: String(7_000 + index),
    version: '1',
    name_localizations: null,
    nsfw: false,
    default_member_permissions: null,
    options: 'options' in definition ? definition.options?.map((option) => ({ ...option })) : undefined,
  }),
);
const [first, ...others] = registered;
const [option, ...otherOptions] = first?.options ?? [];

describe('whether Discord knows the commands', () => {
  it('is so, in whatever order, and whatever Discord adds', () => {
    expect(isRegistered(definitions, registered)).toBe(true);
    expect(isRegistered(definitions, registered.toReversed())).toBe(true);
    const launch = { name: 'launch', type: 4, description: '', handler: 2 };
    expect(isRegistered(definitions, [...registered, launch])).toBe(true);
  });

  it('is so where a slash command and one of a menu have one name', () => {
    const menu = { type: 3 as const, name: first?.name ?? '' };
    const both = [...definitions, menu];
    expect(isRegistered(both, [...registered, menu])).toBe(true);
    expect(isRegistered(both, registered)).toBe(false);
    expect(isRegistered(both, [{ ...first, description: 'x' } as never, ...others, menu])).toBe(false);
  });

  it('is so where Discord leaves out what is false or empty', () => {
    const brief = registered.map(({ options = [], nsfw: _, default_member_permissions: __, ...command }) => ({
      ...command,
      contexts: command.contexts?.toReversed(),
      integration_types: command.integration_types?.toReversed(),
      options:
        options.length === 0
          ? undefined
          : options.map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== false))),
    }));
    expect(isRegistered(definitions, brief)).toBe(true);
  });

  it.each([
    ['a command is missing', others],
    ['there is another slash command', [...registered, { name: 'other', description: 'x' }]],
    ['there is a command in the menu of a person', [...registered, { name: 'other', type: 2, description: '' }]],
    ["a command of a message's menu is missing", registered.filter(({ type }) => type !== 3)],
    [
      "a command of a message's menu has another name",
      registered.map((each) => (each.type === 3 ? { ...each, name: 'x' } : each)),
    ],
    ['a command is of another type', [{ ...first, type: 2 }, ...others]],
    ['a description is another', [{ ...first, description: 'x' }, ...others]],
    ['a command is for adults', [{ ...first, nsfw: true }, ...others]],
    ['a command needs a permission', [{ ...first, default_member_permissions: '8' }, ...others]],
    ['a command is not for direct messages', [{ ...first, contexts: [0] }, ...others]],
    ['a command cannot be added to a person', [{ ...first, integration_types: [0] }, ...others]],
    ['an option is missing', [{ ...first, options: otherOptions }, ...others]],
    ['an option is required', [{ ...first, options: [{ ...option, required: true }, ...otherOptions] }, ...others]],
    [
      'an option has other choices',
      [{ ...first, options: [{ ...option, choices: [{ name: 'x', value: 'x' }] }, ...otherOptions] }, ...others],
    ],
    ['the options are in another order', [{ ...first, options: [...otherOptions, option] }, ...others]],
  ])('is not so where %s', (_, known) => {
    expect(otherOptions.length).toBeGreaterThan(0);
    expect(isRegistered(definitions, known as never)).toBe(false);
  });
});

describe('registering', () => {
  let standIn: DiscordStandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.stop());

  const register = (known = commands) =>
    registerCommands({ config: { token, apiUrl: standIn.apiUrl }, commands: known, logger: silentLogger });
  const written = () => standIn.requests.filter(({ method }) => method === 'PUT').length;

  test('writes once, and again only where something changed', async () => {
    expect([await register(), await register(), written()]).toEqual(['changed', 'same', 1]);
    standIn.state.commands[0] = { ...standIn.state.commands[0], description: 'something else' };
    expect([await register(), written()]).toEqual(['changed', 2]);
    expect([await register(new Map([...commands].slice(1))), written()]).toEqual(['changed', 3]);
  });

  test('keeps the entry point of an activity, with all that Discord says of it', async () => {
    const launch = { id: '1', type: 4, name: 'launch', description: '', handler: 2 };
    standIn.state.commands.push(launch);
    expect(await register()).toBe('changed');
    expect(standIn.requests.find(({ method }) => method === 'PUT')?.body).toContainEqual(launch);
    expect(standIn.state.commands.map(({ name }) => name)).toEqual([...definitions.map(({ name }) => name), 'launch']);
    expect(await register()).toBe('same');
  });

  test('rejects where Discord refuses', async () => {
    standIn.trouble('PUT', /commands$/, [{ status: 400, body: { message: 'Invalid Form Body', code: 50_035 } }]);
    await expect(register()).rejects.toMatchObject({ code: 50_035 });
  });
});
