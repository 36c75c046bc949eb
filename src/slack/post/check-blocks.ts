import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { View } from '../../core/message/view.ts';
import { type Check, right, unknown, wrong } from '../../platform/check.ts';
import { redact } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock } from '../render/slack-message.ts';
import { classifyError } from './classify-error.ts';

const mostRepetitions = 3;
const longestWaitMs = 60_000;

/** What Slack answers about blocks that it refuses. */
const RefusedBlocks = z.object({
  errors: z.array(z.object({ pointer: z.string().catch('?'), message: z.string().catch('?') })),
});

/**
 * Lets Slack itself check every message of a view. Only the live API has the method for it:
 * https://docs.slack.dev/reference/methods/blocks.validate
 */
export async function checkBlocks(
  client: webApi.WebClient,
  { name: viewName, view }: { name: string; view: View },
  prefix: string,
): Promise<Check> {
  const name = `Slack: blocks of ${viewName}`;
  const messages = renderView(view, { prefix });
  for (const { blocks } of messages) {
    const error = await validate(client, blocks);
    if (error === null) continue;
    const { kind, reason } = classifyError(error);
    if (reason === 'unknown_method' || reason === 'HTTP 404')
      return unknown(name, 'this API has no blocks.validate', '');
    if (kind !== 'refused') return unknown(name, reason, 'Run the doctor again later.');
    return wrong(name, [reason, ...problemsOf(error)].join('; '), 'This is a bug of the renderer: please report it.');
  }
  return right(name, `${messages.length} messages`);
}

/**
 * The error that Slack answers with; null where it finds nothing wrong. It waits where Slack asks to, up to a minute.
 */
async function validate(
  client: webApi.WebClient,
  blocks: readonly SlackBlock[],
  repetitions = mostRepetitions,
): Promise<unknown> {
  try {
    await client.apiCall('blocks.validate', { blocks });
    return null;
  } catch (error) {
    const failure = classifyError(error);
    if (failure.kind !== 'later' || !isAskedToWait(failure.reason)) return error;
    if (failure.afterMs > longestWaitMs || repetitions === 0) return error;
    await sleep(failure.afterMs);
    return validate(client, blocks, repetitions - 1);
  }
}

/** Whether Slack itself asks to wait: what turned the call away on its way there would do so again. */
function isAskedToWait(reason: string): boolean {
  return reason === 'ratelimited' || reason === 'rate_limited';
}

/** Where the blocks are wrong, and why: "/0/text: must be less than 151 characters". */
function problemsOf(error: unknown): string[] {
  const answer = RefusedBlocks.safeParse(error instanceof webApi.WebAPIPlatformError ? error.data : null);
  return answer.data?.errors.map(({ pointer, message }) => redact(`${pointer}: ${message}`)) ?? [];
}
