import { type DiscordMessage, pictureName } from '../../../src/discord/render/discord-message.ts';
import { checkMessage } from '../stand-in/check-message.ts';

/** What would be wrong with a rendered message once its pictures are attached. */
export function checkRendered({ pictures = [], ...message }: DiscordMessage): string[] {
  const attachments = pictures.map((_, id) => ({ id, filename: pictureName(id) }));
  return checkMessage(attachments.length === 0 ? message : { ...message, attachments });
}
