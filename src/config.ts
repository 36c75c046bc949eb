import { z } from 'zod';

const Port = z.coerce
  .number('a port is a number')
  .int('a port is a whole number')
  .min(1)
  .max(65_535, 'a port is at most 65535');
const Url = z.url({ protocol: /^https?$/, error: 'an http or https address' });

/** What each variable may hold. A variable that is empty counts as not set. */
const variables = {
  DATA_DIR: z.string().default('./data'),
  STATE_DIR: z.string().default('./.parallax'),
  CAPTURES_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }).optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]+$/, 'a bot token starts with xoxb-, and holds letters, digits and - only')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]+$/, 'an app token starts with xapp-, and holds letters, digits and - only')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, 'a signing secret holds no white space').optional(),
  SLACK_PORT: Port.default(3000),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,20}$/, 'at most 20 of a–z, 0–9, _ and -')
    .optional(),
  SLACK_API_URL: Url.optional(),
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'a bot token has three parts with dots between them, and stands on the page Bot of the developer portal',
    )
    .optional(),
  DISCORD_API_URL: Url.optional(),
  SCHEDULERS: z.string().default('members'),
  REPEAT_UNKNOWN: z.enum(['yes', 'no']).default('no'),
  METRICS_PORT: Port.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_PRETTY: z.enum(['yes', 'no']).default('no'),
};
export const variableNames: readonly string[] = Object.keys(variables);

const Environment = z.object(variables);
type Environment = z.infer<typeof Environment>;

export interface SlackConfig {
  botToken: string;
  appToken: string | null;
  signingSecret: string | null;
  port: number;
  commandPrefix: string;
  apiUrl: string | null;
}

export interface DiscordConfig {
  token: string;
  apiUrl: string | null;
}

/** Where the store is: a server, or else a folder. */
type StorePlace = { databaseUrl: string } | { stateDir: string };

export interface Config {
  dataDir: string;
  stateDir: string;
  capturesDir: string | null;
  store: StorePlace;
  slack: SlackConfig | null;
  /** SLACK_COMMAND_PREFIX also where Slack is not set up yet: the manifest comes first. */
  slackPrefix: string;
  discord: DiscordConfig | null;
  /** `members`, `admins`, or role and user ids. */
  schedulers: readonly string[];
  /** Whether a digest is posted again where nobody can say whether it arrived. */
  repeatUnknown: boolean;
  metricsPort: number | null;
  logLevel: Environment['LOG_LEVEL'];
  logPretty: boolean;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: readonly string[] };

/** Reads the environment once. Each problem is one sentence that names the variable and what it should hold. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} cannot be used: ${message}.`),
    };
  }
  const problems = halfFilled(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(parsed.data) };
}

/** A group of variables of which some are set and a needed one is not. */
function halfFilled(env: Environment): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env;
  if (bot === undefined && app !== undefined)
    return ['SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not: set it to the bot token (xoxb-…).'];
  if (bot === undefined && secret !== undefined)
    return ['SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not: set it to the bot token (xoxb-…).'];
  if (env.SLACK_API_URL !== undefined && bot === undefined)
    return ['SLACK_API_URL is set, but SLACK_BOT_TOKEN is not: set it to the bot token (xoxb-…).'];
  if (env.DISCORD_API_URL !== undefined && env.DISCORD_TOKEN === undefined)
    return ['DISCORD_API_URL is set, but DISCORD_TOKEN is not: set it to the bot token.'];
  if (bot !== undefined && app === undefined && secret === undefined) {
    return ['SLACK_BOT_TOKEN is set alone: set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).'];
  }
  return [];
}

function configOf(env: Environment): Config {
  const words = (list: string) => list.split(/[\s,]+/).filter((word) => word !== '');
  return {
    dataDir: env.DATA_DIR,
    stateDir: env.STATE_DIR,
    capturesDir: env.CAPTURES_DIR ?? null,
    store: env.DATABASE_URL === undefined ? { stateDir: env.STATE_DIR } : { databaseUrl: env.DATABASE_URL },
    slack: slackConfigOf(env),
    slackPrefix: env.SLACK_COMMAND_PREFIX ?? '',
    discord: env.DISCORD_TOKEN === undefined ? null : { token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL ?? null },
    schedulers: words(env.SCHEDULERS),
    repeatUnknown: env.REPEAT_UNKNOWN === 'yes',
    metricsPort: env.METRICS_PORT ?? null,
    logLevel: env.LOG_LEVEL,
    logPretty: env.LOG_PRETTY === 'yes',
  };
}

function slackConfigOf(env: Environment): SlackConfig | null {
  if (env.SLACK_BOT_TOKEN === undefined) return null;
  return {
    botToken: env.SLACK_BOT_TOKEN,
    appToken: env.SLACK_APP_TOKEN ?? null,
    signingSecret: env.SLACK_SIGNING_SECRET ?? null,
    port: env.SLACK_PORT,
    commandPrefix: env.SLACK_COMMAND_PREFIX ?? '',
    apiUrl: env.SLACK_API_URL ?? null,
  };
}
