/** The bot's scopes, each with why it is needed; there are no others. https://docs.slack.dev/reference/scopes */
export const scopes = {
  commands: 'takes slash commands',
  'chat:write': 'posts digests, and edits them when a claim is corrected',
  'channels:read':
    'sees whether a public channel is archived and who is in it, before an answer is shared or a digest is scheduled',
  'groups:read': 'the same for private channels that the bot was invited to',
  'im:read': 'the same for direct messages with the bot',
  'mpim:read': 'the same for group messages with the bot',
  'channels:history': "looks for the bot's own post in a public channel before it would post a second time",
  'groups:history': 'the same in private channels that the bot was invited to',
  'im:history': 'the same in direct messages with the bot',
  'mpim:history': 'the same in group messages with the bot',
  'users:read': 'names who shared an answer, and sees who is a member, a guest or an admin where that decides',
} as const satisfies Record<string, string>;

/** The app token's only scope, for Socket Mode. */
export const appScopes = { 'connections:write': 'opens the connection of Socket Mode' } as const satisfies Record<
  string,
  string
>;

/** The events that the bot is told of, each with why. https://docs.slack.dev/reference/events */
export const botEvents = { app_home_opened: 'shows what the bot does and how to ask' } as const satisfies Record<
  string,
  string
>;
