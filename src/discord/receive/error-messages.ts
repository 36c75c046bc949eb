import type { Phrase } from '../../core/message/inline.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { renderView } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';

/** What was wrong, in one sentence. */
export function errorMessages(text: Phrase, words: DiscordWords): DiscordMessage[] {
  return renderView({ title: [], blocks: [{ kind: 'notice', tone: 'error', text }], footer: [] }, words);
}
