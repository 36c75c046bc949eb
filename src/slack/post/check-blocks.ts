import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { View } from '../../core/message/view.ts';
import { type Check, right, unknown, wrong } from '../../platform/check.ts';
import { redact } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { classifyError } from './classify-error.ts';

/** How often a call is made again after the time that Slack asks to wait, and the longest such time. */
const repeats = 3;
const mostWaitMs = 60_000;

/** Slack's own opinion of every message of a view. https://docs.slack.dev/reference/methods/blocks.validate, which only the live API has. */
export async function checkBlocks(
  client: webApi.WebClient,
  { name: title, view }: { name: string; view: View },
  prefix: string,
): Promise<Check> {
  const name = `Slack: blocks of ${title}`;
  const messages = renderView(view, { prefix });
  for (const { blocks } of messages) {
    const error = await validate(client, blocks);
    if (error === null) continue;
    const { kind, reason } = classifyError(error);
    if (reason === 'unknown_method' || reason === 'HTTP 404')
      return unknown(name, 'this API has no blocks.validate', '');
    if (kind !== 'refused') return unknown(name, reason, 'Run the doctor again later.');
    return wrong(name, [reason, ...problemsIn(error)].join('; '), 'This is a bug of the renderer: please report it.');
  }
  return right(name, `${messages.length} messages`);
}

/** The error that Slack answers with; null where it finds nothing wrong. */
async function validate(client: webApi.WebClient, blocks: SlackMessage['blocks'], again = repeats): Promise<unknown> {
  try {
    await client.apiCall('blocks.validate', { blocks });
    return null;
  } catch (error) {
    const failure = classifyError(error);
    if (failure.kind !== 'later' || failure.afterMs > mostWaitMs || again === 0) return error;
    await sleep(failure.afterMs);
    return validate(client, blocks, again - 1);
  }
}

/** Where the blocks are wrong, and why: "/0/text: must be fewer than 151 characters". */
function problemsIn(error: unknown): string[] {
  const found: unknown = error instanceof webApi.WebAPIPlatformError ? Reflect.get(error.data, 'errors') : [];
  if (!Array.isArray(found)) return [];
  return found.map((problem: object) =>
    redact(`${Reflect.get(problem, 'pointer')}: ${Reflect.get(problem, 'message')}`),
  );
}
