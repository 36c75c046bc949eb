import type { APIContainerComponent, MessageFlags } from 'discord.js';
import type { Picture } from '../../core/message/picture.ts';

/** One message as Discord takes it, but for its pictures. It mentions nobody. */
export interface DiscordMessage {
  flags: MessageFlags.IsComponentsV2;
  components: [APIContainerComponent];
  allowed_mentions: { parse: [] };
  /** Not drawn yet; the media galleries name them as `pictureName` does. A `DrawingRest` attaches them. */
  pictures?: readonly Picture[];
}

/** The name of the file of a message's picture, by its number from 0. */
export function pictureName(number: number): string {
  return `picture-${number + 1}.png`;
}
