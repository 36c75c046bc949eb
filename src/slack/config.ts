import { z } from 'zod';
import type { Configured } from '../platform/platform.ts';
import { Host, Port, WebAddress } from '../platform/variables.ts';

export interface SlackConfig {
  /** SLACK_BOT_TOKEN. */
  botToken: string;
  /** SLACK_APP_TOKEN: Socket Mode; null for HTTP. */
  appToken: string | null;
  /** SLACK_SIGNING_SECRET, for HTTP. */
  signingSecret: string | null;
  /** SLACK_PORT; 0 takes any free one. */
  port: number;
  /** SLACK_HOST: the address to listen at. */
  host: string;
  /** SLACK_COMMAND_PREFIX, '' for none. */
  commandPrefix: string;
  /** SLACK_API_URL; null for Slack itself. */
  apiUrl: string | null;
}

/** What each of Slack's variables may hold. */
export const variables = {
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
  SLACK_HOST: Host,
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,20}$/, 'at most 20 of a–z, 0–9, _ and -')
    .default(''),
  SLACK_API_URL: WebAddress.optional(),
};
export type SlackEnvironment = z.infer<z.ZodObject<typeof variables>>;

/** Slack's configuration. Where variables are missing, the problem names them. */
export function configure(environment: SlackEnvironment): Configured<SlackConfig> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken = null } = environment;
  const signingSecret = environment.SLACK_SIGNING_SECRET ?? null;
  const apiUrl = environment.SLACK_API_URL ?? null;
  if (botToken === undefined) {
    const given = { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl };
    const [first] = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [name]));
    return first === undefined ? { ok: true, config: null } : refuse(withoutToken(first));
  }
  if (appToken === null && signingSecret === null)
    return refuse(
      'SLACK_BOT_TOKEN is set alone: set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).',
    );
  return {
    ok: true,
    config: {
      botToken,
      appToken,
      signingSecret,
      port: environment.SLACK_PORT,
      host: environment.SLACK_HOST,
      commandPrefix: environment.SLACK_COMMAND_PREFIX,
      apiUrl,
    },
  };
}

function withoutToken(name: string): string {
  return `${name} is set, but SLACK_BOT_TOKEN is not: set it to the bot token (xoxb-…).`;
}

function refuse(problem: string): Configured<SlackConfig> {
  return { ok: false, problems: [problem] };
}
