import { webApi } from '@slack/bolt';
import { boltLogger } from '../../../src/slack/connect/bolt-logger.ts';
import { botToken } from './bot.ts';
import { openLogger } from './logger.ts';

/** Calls of the Web API as they were made, and the client that makes them. */
export interface TestClient {
  client: webApi.WebClient;
  calls: { method: string; fields: Record<string, string> }[];
}

/** The SDK's own client over no network: `answer` gives the answer to each call, or throws what `fetch` would. */
export function openClient(answer: (method: string, fields: Record<string, string>) => Response | object): TestClient {
  const calls: TestClient['calls'] = [];
  const client = new webApi.WebClient(botToken, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLogger(openLogger().logger),
    fetch: async (url, init) => {
      const method = String(url).split('/').at(-1) ?? '';
      const fields = Object.fromEntries(new URLSearchParams(String(init?.body)));
      calls.push({ method, fields });
      const given = answer(method, fields);
      return given instanceof Response ? given : Response.json(given);
    },
  });
  return { client, calls };
}
