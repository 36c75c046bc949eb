import { type REST, Routes } from 'discord.js';
import type { Agent } from 'undici';
import type { Edit, EditOutcome } from '../../core/posting/publisher.ts';
import { classifyError } from './classify-error.ts';
import { isMessageMissing, isThreadArchived, isThreadClosed } from './thread-errors.ts';

/** Replaces a message. What continues a message is in its thread, or in the channel where no thread could be made. */
export async function editMessage(
  rest: REST,
  { channel: { channel }, messageId, message, thread }: Edit,
  dispatcher: Agent,
): Promise<EditOutcome> {
  const body = { ...message.payload, allowed_mentions: { parse: [] } };
  try {
    return await editIn(thread ?? channel);
  } catch (error) {
    if (thread === null) return classifyError(error);
    if (isMessageMissing(error)) return editIn(channel).catch(classifyError);
    // Nothing is wrong with the channel of a closed thread, so its schedules must not pause.
    return isThreadClosed(error) ? { kind: 'refused', reason: 'thread-closed' } : classifyError(error);
  }

  async function editIn(target: string): Promise<EditOutcome> {
    await withThreadOpen(rest, target, () =>
      rest.patch(Routes.channelMessage(target, messageId), { body, dispatcher }),
    );
    return { kind: 'edited' };
  }
}

/**
 * Changes something in a channel. Discord archives a thread after a while, and nothing can be edited in an archived
 * one: such a thread is opened first. See https://docs.discord.com/developers/topics/threads#active-&-archived-threads
 */
async function withThreadOpen(rest: REST, channel: string, change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isThreadArchived(error)) throw error;
    await rest.patch(Routes.channel(channel), { body: { archived: false } });
    await change();
  }
}
