import type { REST, RouteLike } from 'discord.js';

/** What Discord answers to a GET. The SDK leaves it untyped; the one place where the API's published types are taken at their word. */
export async function readApi<Answer>(
  rest: REST,
  route: RouteLike,
  query?: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer: unknown = await rest.get(route, query === undefined ? {} : { query: new URLSearchParams(query) });
  return answer as Answer;
}
