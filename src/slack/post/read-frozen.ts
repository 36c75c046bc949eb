import { z } from 'zod';
import { PictureSchema } from '../../core/message/picture-schema.ts';
import type { FrozenMessage } from '../../core/posting/publisher.ts';
import type { SlackBlock } from '../render/slack-message.ts';

/** Blocks were rendered by this bot and frozen; only a picture in them is looked into. */
const isBlock = (block: unknown): block is SlackBlock => z.looseObject({ type: z.string() }).safeParse(block).success;
const Picture = z.object({ type: z.literal('picture'), picture: PictureSchema, alt_text: z.string() });
const Payload = z.looseObject({ blocks: z.array(z.unknown()).default([]) });

/**
 * A frozen message as it was rendered. A picture that an older version froze, and this one cannot read, is left out.
 */
export function readFrozen({ payload }: FrozenMessage): Record<string, unknown> & { blocks: SlackBlock[] } {
  const { blocks, ...rest } = Payload.parse(payload);
  return { ...rest, blocks: blocks.flatMap(readBlock) };
}

function readBlock(block: unknown): SlackBlock[] {
  const isPicture = z.object({ type: z.literal('picture') }).safeParse(block).success;
  if (isPicture) {
    const { success, data } = Picture.safeParse(block);
    return success ? [data] : [];
  }
  return isBlock(block) ? [block] : [];
}
