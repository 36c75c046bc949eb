import { webApi } from '@slack/bolt';
import type { Command } from '../core/command/command.ts';
import { type Check, note, right, unknown, wrong } from '../platform/check.ts';
import type { Logger } from '../platform/logger.ts';
import type { DoctorParts } from '../platform/platform.ts';
import type { SlackConfig } from './config.ts';
import { postingOptions } from './connect/client-options.ts';
import { optionalScopes, scopes } from './connect/scopes.ts';
import { limits } from './limits.ts';
import { checkBlocks } from './post/check-blocks.ts';
import { classifyError } from './post/classify-error.ts';
import { obstacleIn } from './post/obstacle-in.ts';

/** Checks the connection to Slack, and says what to mend. It posts nothing and never rejects. */
export async function slackChecks(
  config: SlackConfig,
  { commands, channels, views, logger, now }: Omit<DoctorParts, 'words'>,
): Promise<Check[]> {
  let skewMs = Number.NaN;
  const options = postingOptions(config, logger);
  const client = new webApi.WebClient(config.botToken, {
    ...options,
    fetch: async (url, init) => {
      const response = await (options.fetch ?? fetch)(url, init);
      skewMs = now() - Date.parse(response.headers.get('date') ?? '');
      return response;
    },
  });
  const [token, { scopes: granted, id = '', name = '' }] = await checkToken(client);
  const checks = [
    token,
    checkScopes(granted),
    ...checkOptional(granted),
    await checkMode(config, logger),
    checkClock(skewMs),
    checkCommands(commands, config),
  ];
  if (token.ok !== true) return checks;
  const looking = { readBot: async () => ({ id, name }), logger };
  for (const { channel } of channels) checks.push(await checkChannel(client, channel, looking));
  for (const each of views()) checks.push(await checkBlocks(client, each, config.commandPrefix));
  return checks;
}

/** What Slack says of the token. */
interface TokenInfo {
  scopes?: readonly string[] | undefined;
  /** The bot's user. */
  id?: string | undefined;
  /** Its name. */
  name?: string | undefined;
}

async function checkToken(client: webApi.WebClient): Promise<[Check, TokenInfo]> {
  const name = 'Slack: bot token';
  try {
    const { team, user, user_id: id, response_metadata: more } = await client.auth.test();
    return [right(name, `${user ?? '?'} in ${team ?? '?'}`), { scopes: more?.scopes, id, name: user }];
  } catch (error) {
    const { kind, reason } = classifyError(error);
    const mend =
      kind === 'blocked' || kind === 'refused'
        ? wrong(
            name,
            reason,
            'Set SLACK_BOT_TOKEN to the token under "OAuth & Permissions" of the app; install the app again if it was revoked.',
          )
        : unknown(name, reason, 'Slack could not be reached; look at the network and SLACK_API_URL.');
    return [mend, {}];
  }
}

function checkScopes(granted: readonly string[] | undefined): Check {
  const name = 'Slack: scopes';
  if (granted === undefined) return unknown(name, 'Slack did not say which scopes are granted', '');
  const missing = Object.keys(scopes).filter((scope) => !isOptional(scope) && !granted.includes(scope));
  const more = granted.filter((scope) => scope !== '' && !Object.hasOwn(scopes, scope));
  if (missing.length > 0)
    return wrong(
      name,
      `missing: ${missing.join(', ')}`,
      'Update the app from `npm run manifest`, and install it again.',
    );
  return right(name, more.length === 0 ? 'exactly the ones needed' : `all there; not needed: ${more.join(', ')}`);
}

function isOptional(scope: string): boolean {
  return optionalScopes.some((optional) => optional === scope);
}

/** What is lost without the optional scopes; nothing where Slack did not say what is granted. */
function checkOptional(granted: readonly string[] | undefined): Check[] {
  const name = 'Slack: optional scopes';
  if (granted === undefined) return [];
  const missing = optionalScopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0)
    return [
      right(name, 'granted: lost answers are looked up, threads that are asked about are read, and pictures are shown'),
    ];
  const lost = [
    ...(missing.some((scope) => scope.endsWith(':history'))
      ? [
          "A digest there whose answer is lost is told as 'unknown', and not looked up; a mention cannot ask about the message above it",
        ]
      : []),
    ...(missing.includes('im:history') ? ['direct messages do not reach the bot'] : []),
    ...(missing.some((scope) => scope.startsWith('files:')) ? ['Answers and digests come without their pictures'] : []),
  ];
  const detail = `not granted: ${missing.join(', ')}. ${lost.join('; ')}`;
  return [note(name, detail, 'Nothing else needs them. For these, install the app again with them.')];
}

async function checkMode({ appToken, signingSecret, apiUrl }: SlackConfig, logger: Logger): Promise<Check> {
  if (appToken === null) {
    const name = 'Slack: signing secret';
    if (signingSecret === null)
      return wrong(name, 'neither an app token nor a signing secret', 'Set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET.');
    const usual = /^[0-9a-f]{32}$/.test(signingSecret);
    return usual
      ? right(name, 'set')
      : unknown(name, 'does not look like one', 'Copy it from "Basic Information" of the app.');
  }
  const name = 'Slack: app token';
  try {
    await new webApi.WebClient(appToken, postingOptions({ apiUrl }, logger)).apps.connections.open();
    return right(name, 'opens a connection');
  } catch (error) {
    const mend =
      'Make an app-level token with connections:write under "Basic Information", turn Socket Mode on, and set SLACK_APP_TOKEN.';
    return wrong(name, classifyError(error).reason, mend);
  }
}

function checkClock(skewMs: number): Check {
  const name = 'Slack: clock';
  if (Number.isNaN(skewMs)) return unknown(name, 'Slack did not tell the time', '');
  const detail = `${Math.round(Math.abs(skewMs) / 1_000)} s from Slack's`;
  if (Math.abs(skewMs) < limits.requestAgeMs / 5) return right(name, detail);
  return wrong(name, detail, 'Set the clock of this machine (NTP): requests more than five minutes off are refused.');
}

function checkCommands(commands: ReadonlyMap<string, Command>, { commandPrefix }: SlackConfig): Check {
  const names = [...commands.keys()].map((name) => `/${commandPrefix}${name}`).join(' ');
  return unknown(
    'Slack: commands',
    `Slack shows no app its own commands; there should be ${names}`,
    'Compare with "Slash Commands" of the app, or update it from `npm run manifest`.',
  );
}

async function checkChannel(
  client: webApi.WebClient,
  channel: string,
  looking: Parameters<typeof obstacleIn>[2],
): Promise<Check> {
  const name = `Slack: posting in ${channel}`;
  const obstacle = await obstacleIn(client, channel, looking);
  switch (obstacle?.kind) {
    case undefined:
      return right(name, 'the bot may post there');
    case 'archived':
      return wrong(name, 'the channel is archived', 'Take it out of the archive, or remove its schedule.');
    case 'read-only':
    case 'lacks':
      return wrong(name, 'only some may post there', "Let the app post in the channel's settings.");
    case 'not-invited':
      return wrong(
        name,
        'the bot is not in the channel, or there is none',
        `Invite it: /invite @${obstacle?.kind === 'not-invited' ? obstacle.bot : ''}. If the channel is gone, remove its schedule.`,
      );
    case 'not-shown':
    case 'between-people':
      return wrong(name, 'the bot is not in that direct message', 'Remove its schedule.');
    case 'unknown':
      return unknown(name, 'Slack did not say', 'Run the doctor again later; the log tells what Slack answered.');
    default:
      return obstacle satisfies never;
  }
}
