import type { REST, RouteLike } from 'discord.js';
import type { z } from 'zod';

/** Reads Discord's answer to a GET. Rejects with the SDK's error, or with zod's where the answer is not as expected. */
export async function readApi<Answer>(
  rest: REST,
  route: RouteLike,
  schema: z.ZodType<Answer>,
  query?: Readonly<Record<string, string>>,
): Promise<Answer> {
  return schema.parse(await rest.get(route, query === undefined ? {} : { query: new URLSearchParams(query) }));
}
