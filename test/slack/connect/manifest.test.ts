import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/core/command/command.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { platform } from '../../../src/core/words/en/platform.ts';
import { manifestOf } from '../../../src/slack/connect/manifest.ts';
import { appScopes, botEvents, optionalScopes, scopes } from '../../../src/slack/connect/scopes.ts';
import { readTree } from '../../support/read-tree.ts';

const words = platform.slack.manifest;
const http = { prefix: '', socketMode: false, requestUrl: 'https://bot.example/slack/events', words };

/**
 * What each method asks for, by its page under https://docs.slack.dev/reference/methods; the app token opens
 * connections.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'blocks.validate': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'users.info': ['users:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
};

/** By the pages of the events under https://docs.slack.dev/reference/events, and https://docs.slack.dev/ai/agents. */
const needsOfFeatures = ['app_mentions:read', 'im:history', 'assistant:write'];

function many(count: number, name = 'c'): ReadonlyMap<string, Command> {
  const command: Command = {
    name,
    summary: 's',
    options: {},
    examples: [],
    run: () => ({ title: [], blocks: [], footer: [] }),
  };
  return new Map(
    Array.from({ length: count }, (_, index) => [`${name}${index}`, { ...command, name: `${name}${index}` }]),
  );
}

describe('the manifest', () => {
  test.each([
    ['HTTP', http],
    ['Socket Mode', { ...http, socketMode: true, requestUrl: undefined }],
    ['a long prefix', { ...http, prefix: 'a-prefix-of-twenty-c' }],
  ])('for %s is within Slack’s limits', (_, options) => {
    const { display_information: shown, features, oauth_config: oauth, settings } = manifestOf(commands, options);
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.bot_user.display_name).toMatch(/^[a-zA-Z0-9\-_. ]{1,80}$/);
    expect(features.slash_commands.length).toBeLessThanOrEqual(50);
    expect(new Set(features.slash_commands.map(({ command }) => command)).size).toBe(commands.size);
    for (const { command, description, usage_hint: hint = 'x' } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeGreaterThanOrEqual(1);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(hint.length).toBeGreaterThanOrEqual(1);
      expect(hint.length).toBeLessThanOrEqual(1_000);
    }
    expect(oauth.scopes.bot.length).toBeLessThanOrEqual(255);
    expect(oauth.scopes.bot_optional.length).toBeLessThanOrEqual(255);
    expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(100);
  });

  test('names every command, with the prefix, and how it is used', () => {
    const { features } = manifestOf(commands, { ...http, prefix: 'px-' });
    expect(features.slash_commands.map(({ command }) => command)).toEqual(
      [...commands.keys()].map((name) => `/px-${name}`),
    );
    expect(features.slash_commands.find(({ command }) => command === '/px-search')?.usage_hint).toContain('[text]');
    expect(features.slash_commands.every((command) => command.should_escape === false)).toBe(true);
  });

  test('has addresses over HTTP, and none over Socket Mode', () => {
    const urls = (manifest: object) =>
      JSON.stringify(manifest).match(/https:\/\/bot\.example\/slack\/events/g)?.length ?? 0;
    expect(urls(manifestOf(commands, http))).toBe(commands.size + 2);
    expect(urls(manifestOf(commands, { ...http, socketMode: true }))).toBe(0);
  });

  test('asks for the scopes and events that are listed, each with why', () => {
    const { oauth_config: oauth, settings } = manifestOf(commands, http);
    expect(oauth.scopes.bot).toEqual(Object.keys(scopes));
    expect(settings.event_subscriptions.bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im']);
    for (const why of [...Object.values(scopes), ...Object.values(appScopes), ...Object.values(botEvents)])
      expect(why).not.toBe('');
  });

  test('asks for exactly the scopes that the methods need which the bot calls', () => {
    const called = [...readTree(['src/slack'], '.ts').values()].flatMap((text) =>
      [...text.matchAll(/(?:\bclient|\))\.([a-z]+(?:\.[a-z]+)*\.[a-zA-Z]+)\(|apiCall\('([\w.]+)'/g)].map(
        ([, method, named]) => method ?? named ?? '',
      ),
    );
    expect(new Set(called)).toEqual(new Set(Object.keys(needs)));
    const needed = ['commands', ...needsOfFeatures, ...Object.values(needs).flat()];
    expect(new Set(Object.keys(scopes))).toEqual(new Set(needed));
  });

  test('has the scopes that read messages and those of files as optional, which Slack takes only where they also stand among the others', () => {
    const { bot, bot_optional: optional } = manifestOf(commands, http).oauth_config.scopes;
    expect(optional).toEqual([
      ...['channels:history', 'groups:history', 'im:history', 'mpim:history'],
      ...['files:write', 'files:read'],
    ]);
    expect(optional).toEqual(optionalScopes);
    expect(bot).toEqual(expect.arrayContaining(optional));
  });

  test('needs the optional scopes to look up a post, and to read what a mention is about', () => {
    const files = [...readTree(['src/slack'], '.ts')].filter(([, text]) => /\.(history|replies)\(/.test(text));
    expect(files.map(([path]) => path).toSorted()).toEqual([
      'src/slack/post/find-message.ts',
      'src/slack/receive/asked-message.ts',
    ]);
    const reading = ['conversations.history', 'conversations.replies'];
    expect(Object.keys(needs).filter((method) => needs[method]?.some((scope) => scope.endsWith(':history')))).toEqual(
      reading,
    );
  });

  test('has an entry in the menu of a message for each command that can be asked of one', () => {
    const asked = [...commands.values()].filter(({ onMessage }) => onMessage !== undefined);
    const { features } = manifestOf(commands, { ...http, prefix: 'px-' });
    expect(features.shortcuts).toEqual(
      asked.map(({ name, summary, onMessage }) => ({
        type: 'message',
        name: onMessage?.label,
        callback_id: `ask-${name}`,
        description: summary,
      })),
    );
    expect(features.shortcuts.length).toBeGreaterThan(0);
    for (const { name, callback_id: id, description } of features.shortcuts) {
      expect(name).toMatch(/^.{1,24}$/);
      expect(id).toMatch(/^.{1,255}$/);
      expect(description).toMatch(/^.{1,150}$/);
    }
  });

  test('lets people write to the bot, and offers them lines that it understands', () => {
    const { app_home: home, agent_view: agent } = manifestOf(commands, http).features;
    expect(home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
    expect(agent.agent_description).toMatch(/^.{1,300}$/);
    expect(agent.suggested_prompts.length).toBeGreaterThan(0);
    expect(agent.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const { message } of agent.suggested_prompts) expect(parseLine(message, commands)).toMatchObject({ ok: true });
  });

  test('is refused where Slack would refuse it', () => {
    expect(() => manifestOf(many(51), http)).toThrow('at most 50');
    expect(() => manifestOf(many(50), http)).not.toThrow();
    expect(() => manifestOf(many(1, 'x'.repeat(31)), http)).toThrow('longer than 32');
    const onMessage = { label: 'Whose number?', text: 'text', options: {} };
    const inMenus = (count: number, label: string) =>
      new Map(Array.from(many(count), ([name, command]) => [name, { ...command, onMessage: { ...onMessage, label } }]));
    expect(() => manifestOf(inMenus(11, 'a'), http)).toThrow('at most 10');
    expect(() => manifestOf(inMenus(10, 'a'.repeat(24)), http)).not.toThrow();
    expect(() => manifestOf(inMenus(1, 'a'.repeat(25)), http)).toThrow('longer than 24');
    expect(() => manifestOf(commands, { ...http, requestUrl: undefined })).toThrow('public address');
  });
});
