import type { Picture } from '../../core/message/picture.ts';
import type { SentBlock, SlackBlock } from '../render/slack-message.ts';
import { mayBeThePicture } from './may-be-the-form.ts';

/** The pictures that Slack has as files of the bot's own. */
export interface PictureFiles {
  /** The id of the file; null where there can be none, which was logged. Never rejects. */
  of(picture: Picture): Promise<string | null>;
  /** Files that Slack did not take in a message: they are not offered again. */
  forget(files: readonly string[]): void;
}

/** Blocks with their pictures as images. A picture that cannot be had is left out. */
export async function withImages(blocks: readonly SlackBlock[], files: PictureFiles): Promise<SentBlock[]> {
  const shown: SentBlock[] = [];
  for (const block of blocks) {
    if (block.type !== 'picture') {
      shown.push(block);
      continue;
    }
    const id = await files.of(block.picture);
    if (id !== null) shown.push({ type: 'image', slack_file: { id }, alt_text: block.alt_text });
  }
  return shown;
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
  return sendDrawn({ ...message, blocks: await withImages(message.blocks, files) }, files, send);
}

/** The same for a message or a view whose pictures are images already. */
export async function sendDrawn<Drawn extends { blocks: SentBlock[] }, Result>(
  drawn: Drawn,
  files: PictureFiles,
  send: (drawn: Drawn) => Promise<Result>,
): Promise<Result> {
  const used = drawn.blocks.flatMap((block) => fileIn(block) ?? []);
  try {
    return await send(drawn);
  } catch (error) {
    if (used.length === 0 || !mayBeThePicture(error)) throw error;
    files.forget(used);
    return send({ ...drawn, blocks: drawn.blocks.filter((block) => fileIn(block) === null) });
  }
}

/** The file of a picture; null of any other block. */
function fileIn(block: SentBlock): string | null {
  const file = block.type === 'image' && 'slack_file' in block ? block.slack_file : undefined;
  return file !== undefined && 'id' in file ? (file.id ?? null) : null;
}
