import { z } from 'zod';
import type { Configured } from '../platform/platform.ts';
import { WebAddress } from '../platform/variables.ts';

export interface DiscordConfig {
  /** DISCORD_TOKEN. */
  token: string;
  /** DISCORD_API_URL: another address of the REST interface, for stand-ins; null for Discord itself. */
  apiUrl: string | null;
}

/** What each of Discord's variables may hold. */
export const variables = {
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'a bot token has three parts with dots between them, and stands on the page Bot of the developer portal',
    )
    .optional(),
  DISCORD_API_URL: WebAddress.optional(),
};

/** Discord's configuration; an address without a token is refused. */
export function configure(environment: z.infer<z.ZodObject<typeof variables>>): Configured<DiscordConfig> {
  const { DISCORD_TOKEN: token } = environment;
  const apiUrl = environment.DISCORD_API_URL ?? null;
  if (token !== undefined) return { ok: true, config: { token, apiUrl } };
  if (apiUrl === null) return { ok: true, config: null };
  return { ok: false, problems: ['DISCORD_API_URL is set, but DISCORD_TOKEN is not: set it to the bot token.'] };
}
