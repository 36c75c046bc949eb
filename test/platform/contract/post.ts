import type { View } from '../../../src/core/message/view.ts';
import type { Channel } from '../../../src/core/place/channel.ts';
import type { PostOutcome } from '../../../src/core/posting/publisher.ts';
import type { PlatformUnderTest } from '../support/platform-under-test.ts';

/** Posts the first message of a view, once. */
export async function post(
  platform: PlatformUnderTest,
  view: View,
  { channel, key, thread = null }: { channel: Channel; key: string; thread?: string | null },
): Promise<PostOutcome> {
  const { publisher } = platform.running();
  const [message] = publisher.render(view);
  if (message === undefined) throw new Error('a view was rendered to nothing');
  return publisher.post({ channel, message, key, thread });
}

/**
 * Posts all messages of a view as a digest is posted: the first one, and the others below it. Their keys are key0, key1
 * and so on. Gives their ids.
 */
export async function postAll(platform: PlatformUnderTest, view: View, channel: Channel): Promise<string[]> {
  const { publisher } = platform.running();
  const ids: string[] = [];
  for (const [index, message] of publisher.render(view).entries()) {
    const outcome = await publisher.post({ channel, message, key: `key${index}`, thread: ids[0] ?? null });
    ids.push(outcome.kind === 'posted' ? outcome.messageId : '');
  }
  return ids;
}

/** A moment before everything that a test posts, in epoch milliseconds. */
export function since(): number {
  return Date.now() - 60_000;
}
