/** The bot's scopes, each with what it is for; there are no others. https://docs.slack.dev/reference/scopes */
export const scopes = {
  commands: 'takes slash commands, and what is asked of a message in its menu',
  'app_mentions:read': 'is told when somebody mentions it',
  'assistant:write': 'offers questions to start with in its Messages tab, which Slack ties to this scope',
  'chat:write': 'posts digests, and edits them when a claim is corrected',
  'channels:read':
    'sees whether a public channel is archived and who is in it, before an answer is shared or a digest is scheduled',
  'groups:read': 'the same for private channels that the bot was invited to',
  'im:read': 'the same for direct messages with the bot',
  'mpim:read': 'the same for group messages with the bot',
  'channels:history':
    "looks in a public channel for the bot's own post whose answer was lost, and reads the thread that it is asked about",
  'groups:history': 'the same in private channels that the bot was invited to',
  'im:history': 'the same in direct messages with the bot; Slack tells the bot of those only with it',
  'mpim:history': 'the same in group messages with the bot',
  'files:write': 'uploads the pictures of its answers and digests',
  'files:read': 'sees when Slack has finished with such a picture, which it then shows',
  'users:read': 'names who shared an answer, and sees who is a member, a guest or an admin where that decides',
} as const satisfies Record<string, string>;

/**
 * Those of them that whoever installs the app may leave out. Everything works without them but what reads messages:
 * looking up a post whose answer was lost, which is then reported as unknown and not repeated; a mention that is about
 * the message above it, where the menu of that message does the same; without `im:history`, direct messages; and,
 * without those of files, pictures.
 */
export const optionalScopes = [
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'files:write',
  'files:read',
] as const satisfies readonly (keyof typeof scopes)[];

/** The app token's only scope, for Socket Mode. */
export const appScopes = { 'connections:write': 'opens the connection of Socket Mode' } as const satisfies Record<
  string,
  string
>;

/** The events that the bot is told of, each with why. https://docs.slack.dev/reference/events */
export const botEvents = {
  app_home_opened: 'shows what the bot does and how to ask',
  app_mention: 'answers who mentions it, in the thread',
  'message.im': 'answers who writes to it alone; Slack asks for im:history',
} as const satisfies Record<string, string>;
