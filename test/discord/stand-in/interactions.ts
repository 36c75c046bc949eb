import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';

type Loose = Record<string, unknown>;

let last = 5_000_000;

const everything =
  PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessagesInThreads;

/**
 * Where and by whom an interaction is made; left out: a member who may write, in a text channel of a server that has
 * added the bot.
 */
export interface Scene {
  place?: 'server' | 'bot-dm' | 'group' | 'elsewhere';
  channel?: string;
  channelType?: ChannelType;
  /** Of a thread. */
  locked?: boolean;
  permissions?: bigint;
  appPermissions?: bigint;
  roles?: readonly string[];
  name?: string;
}

/** A slash command as the gateway sends it. */
export function slash(
  name: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
  scene: Scene = {},
): Loose {
  const list = Object.entries(options).map(([option, value]) => ({ name: option, type: typeOf(value), value }));
  return interaction(
    InteractionType.ApplicationCommand,
    { id: '7000', name, type: ApplicationCommandType.ChatInput, options: list },
    scene,
  );
}

export function autocomplete(name: string, option: string, value: string, scene: Scene = {}): Loose {
  const options = [
    { name: 'page', type: ApplicationCommandOptionType.Integer, value: 2 },
    { name: option, type: ApplicationCommandOptionType.String, value, focused: true },
  ];
  return interaction(
    InteractionType.ApplicationCommandAutocomplete,
    { id: '7000', name, type: ApplicationCommandType.ChatInput, options },
    scene,
  );
}

/** A press of a button, or a choice of a select where there is a value. `pressed` is of the message it stands on. */
export function press(
  customId: string,
  { value, ephemeral, pressed = {}, ...scene }: Scene & { value?: string; ephemeral: boolean; pressed?: Loose },
): Loose {
  const data =
    value === undefined
      ? { custom_id: customId, component_type: ComponentType.Button }
      : { custom_id: customId, component_type: ComponentType.StringSelect, values: [value] };
  const message = {
    id: '8000',
    channel_id: '3000',
    type: 20,
    content: '',
    flags: ephemeral ? 64 | 32768 : 32768,
    author: user('1000', 'parallax'),
    components: [],
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    timestamp: '2031-03-09T12:00:00Z',
    edited_timestamp: null,
    pinned: false,
    tts: false,
    mention_everyone: false,
    ...pressed,
  };
  return { ...interaction(InteractionType.MessageComponent, data, scene), message };
}

/** A command of the menu that Discord shows beside a person. */
export function menuCommand(): Loose {
  const data = { id: '7001', name: 'claims', type: ApplicationCommandType.User, target_id: '4000' };
  return interaction(InteractionType.ApplicationCommand, data, {});
}

/** A command of a message's menu, with the message that it was used on. */
export function messageCommand(name: string, message: Loose, scene: Scene = {}): Loose {
  const data = {
    id: '7002',
    name,
    type: ApplicationCommandType.Message,
    target_id: '8100',
    resolved: { messages: { 8100: { id: '8100', ...message } } },
  };
  return interaction(InteractionType.ApplicationCommand, data, scene);
}

/** A form that was sent: its fields by their custom ids, a choice as a list. */
export function modal(
  customId: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  scene: Scene = {},
): Loose {
  const components = Object.entries(fields).map(([name, value], index) => ({
    type: ComponentType.Label,
    id: index + 1,
    component:
      typeof value === 'string'
        ? { type: ComponentType.TextInput, id: 100 + index, custom_id: name, value }
        : { type: ComponentType.StringSelect, id: 100 + index, custom_id: name, values: value },
  }));
  return interaction(InteractionType.ModalSubmit, { custom_id: customId, components }, scene);
}

function interaction(
  type: InteractionType,
  data: Loose,
  {
    place = 'server',
    channel = '3000',
    channelType,
    locked,
    permissions = everything,
    appPermissions = everything,
    roles = [],
    name = 'Ada',
  }: Scene,
): Loose {
  last += 1;
  const id = String(last);
  const base = {
    id,
    application_id: '1000',
    type,
    data,
    token: `secret-token-${id}`,
    version: 1,
    app_permissions: String(appPermissions),
    locale: 'en-GB',
    entitlements: [],
    attachment_size_limit: 1,
  };
  if (place === 'bot-dm') {
    return {
      ...base,
      user: user('4000', name),
      channel: { id: '3500', type: ChannelType.DM },
      channel_id: '3500',
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
    };
  }
  if (place === 'group') {
    return {
      ...base,
      user: user('4000', name),
      channel: { id: '3600', type: ChannelType.GroupDM },
      channel_id: '3600',
      context: InteractionContextType.PrivateChannel,
      authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: '4000' },
    };
  }
  const owners =
    place === 'server'
      ? { [ApplicationIntegrationType.GuildInstall]: '2000' }
      : { [ApplicationIntegrationType.UserInstall]: '4000' };
  const member = {
    user: user('4000', name),
    roles: [...roles],
    permissions: String(permissions),
    joined_at: '2030-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  return {
    ...base,
    guild_id: '2000',
    guild: { id: '2000', features: [], locale: 'en-GB' },
    channel: {
      id: channel,
      type: channelType ?? ChannelType.GuildText,
      name: 'news',
      ...(channelType === undefined ? {} : { parent_id: '2900', thread_metadata: { locked: locked ?? false } }),
    },
    channel_id: channel,
    member,
    guild_locale: 'en-GB',
    context: InteractionContextType.Guild,
    authorizing_integration_owners: owners,
  };
}

function user(id: string, username: string): Loose {
  return { id, username, discriminator: '0', global_name: username, avatar: null };
}

function typeOf(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  return typeof value === 'number' ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.String;
}
