import type { Picture } from '../../core/message/picture.ts';
import type { SentBlock, SlackBlock } from '../render/slack-message.ts';
import { mayBeTheForm } from './may-be-the-form.ts';

/** The pictures that Slack has as files of the bot's own. */
export interface PictureFiles {
  /** The id of the file; null where there can be none, which was logged. Never rejects. */
  of(picture: Picture): Promise<string | null>;
  /** Files that Slack did not take in a message: they are not offered again. */
  forget(files: readonly string[]): void;
}

/** Blocks with their pictures as images, and the files of these. A picture that cannot be had is left out. */
export async function withImages(
  blocks: readonly SlackBlock[],
  files: PictureFiles,
): Promise<{ blocks: SentBlock[]; used: string[] }> {
  const used: string[] = [];
  const shown: SentBlock[] = [];
  for (const block of blocks) {
    if (block.type !== 'picture') {
      shown.push(block);
      continue;
    }
    const id = await files.of(block.picture);
    if (id === null) continue;
    used.push(id);
    shown.push({ type: 'image', slack_file: { id }, alt_text: block.alt_text });
  }
  return { blocks: shown, used };
}

/** A message without its pictures. */
export function withoutPictures<Message extends { blocks: readonly SlackBlock[] }>(
  message: Message,
): Omit<Message, 'blocks'> & { blocks: SentBlock[] } {
  return { ...message, blocks: message.blocks.flatMap((block) => (block.type === 'picture' ? [] : [block])) };
}

/**
 * Sends a message with its pictures as images. All are left out where Slack does not take the message with them, as
 * with a file that it has not finished: what it refused was not posted.
 */
export async function sendWithFiles<Message extends { blocks: readonly SlackBlock[] }, Result>(
  message: Message,
  files: PictureFiles,
  send: (message: Omit<Message, 'blocks'> & { blocks: SentBlock[] }) => Promise<Result>,
): Promise<Result> {
  const { blocks, used } = await withImages(message.blocks, files);
  try {
    return await send({ ...message, blocks });
  } catch (error) {
    if (used.length === 0 || !mayBeTheForm(error)) throw error;
    files.forget(used);
    return send(withoutPictures(message));
  }
}
