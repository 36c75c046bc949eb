import type { Command } from '../../core/command/command.ts';
import { limits } from '../limits.ts';
import { shorten } from '../render/plain-text.ts';
import { botEvents, optionalScopes, scopes } from './scopes.ts';
import { type MessageCommand, messageCommands, shortcutId } from './shortcut-id.ts';

export interface ManifestOptions {
  prefix: string;
  socketMode: boolean;
  /** Where Slack reaches the bot over HTTP: its public address with the path /slack/events. */
  requestUrl?: string | undefined;
  words: {
    name: string;
    description: string;
    longDescription: string;
    agentDescription: string;
    prompts: readonly { title: string; message: string }[];
  };
}

/**
 * The app's manifest, as Slack takes it under "From a manifest". Throws where there are more commands or entries in
 * messages' menus than an app may have, where a name is too long, or where the address is missing.
 * https://docs.slack.dev/reference/app-manifest
 */
export function manifestOf(
  commands: ReadonlyMap<string, Command>,
  { prefix, socketMode, requestUrl, words }: ManifestOptions,
) {
  if (!socketMode && requestUrl === undefined)
    throw new Error('without Socket Mode, the manifest needs the public address of /slack/events');
  if (commands.size > limits.manifest.commands)
    throw new Error(`an app has at most ${limits.manifest.commands} commands`);
  const shortcuts = messageCommands(commands).map(messageShortcut);
  if (shortcuts.length > limits.manifest.shortcuts)
    throw new Error(`an app has at most ${limits.manifest.shortcuts} shortcuts`);
  const url = socketMode ? {} : { url: requestUrl };
  const address = socketMode ? {} : { request_url: requestUrl };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: words.name, description: words.description, long_description: words.longDescription },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: { agent_description: words.agentDescription, suggested_prompts: [...words.prompts] },
      bot_user: { display_name: words.name, always_online: true },
      shortcuts,
      slash_commands: Array.from(commands.values(), (command) => ({ ...slashCommand(command, prefix), ...url })),
    },
    // Slack takes as optional only what also stands among the others.
    oauth_config: { scopes: { bot: Object.keys(scopes), bot_optional: [...optionalScopes] } },
    settings: {
      event_subscriptions: { ...address, bot_events: Object.keys(botEvents) },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

function slashCommand(command: Command, prefix: string) {
  const name = `/${prefix}${command.name}`;
  if (name.length > limits.manifest.command)
    throw new Error(`${name} is longer than ${limits.manifest.command} characters`);
  const hint = usageHint(command);
  return {
    command: name,
    description: command.summary,
    ...(hint === '' ? {} : { usage_hint: hint }),
    should_escape: false,
  };
}

function messageShortcut(command: MessageCommand) {
  const { label } = command.onMessage;
  if (label.length > limits.manifest.shortcut)
    throw new Error(`“${label}” is longer than ${limits.manifest.shortcut} characters`);
  const description = shorten(command.summary, limits.manifest.shortcutDescription);
  return { type: 'message' as const, name: label, callback_id: shortcutId(command), description };
}

/** The options in one line, such as "[text] source:… page:…"; the main option stands in brackets. */
function usageHint({ options, main }: Command): string {
  const names = Object.keys(options).map((name) => (name === main ? `[${name}]` : `${name}:…`));
  return shorten(names.join(' '), limits.manifest.usageHint);
}
