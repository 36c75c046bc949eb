import type { APIMessageComponentInteraction } from 'discord.js';
import { z } from 'zod';
import type { DiscordMessage } from '../render/discord-message.ts';
import { type EncodedChoice, type Fragment, textFragment } from '../render/fragment.ts';
import { shownText } from '../render/phrase-runs.ts';
import { readMessage } from '../render/read-message.ts';
import { renderBlock } from '../render/render-block.ts';
import { writeMessage } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';
import { nameOfAsker } from './asker.ts';
import { errorMessages } from './error-messages.ts';
import { mayPost } from './may-post.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** What the button carries, behind its first character. No command has this name. */
const copyMark = '!copy';

/**
 * Shows an answer to the whole channel as it stands. For what was asked with a text that no button can carry: the press
 * brings the message that the button stands on.
 */
export function copyButton(words: DiscordWords): EncodedChoice {
  return { label: shownText(words.share), description: null, encoded: copyMark };
}

/** Whether a pressed button is that one. */
export function isCopyPress({ data }: APIMessageComponentInteraction): boolean {
  return data.custom_id.slice(1) === copyMark;
}

/** The line above an answer that says who shared it. */
export function sharerAbove(name: string, words: DiscordWords): Fragment[] {
  return renderBlock({ kind: 'small', text: words.sharedBy([{ kind: 'typed', text: name }]) }, words);
}

/** Shows the pressed message to the channel, with who shared it and a link to the message that it is about. */
export async function shareCopy(
  interaction: APIMessageComponentInteraction,
  responder: Responder,
  { words }: Pick<ReceiveContext, 'words'>,
): Promise<void> {
  const permission = mayPost(interaction);
  const copied = permission === 'yes' ? copyOf(interaction, words) : null;
  if (copied !== null) return void (await responder.reply(copied, 'public'));
  const why = { yes: words.outdated, 'not-you': words.mayNotPost, 'not-the-app': words.appMayNotPost };
  const [message] = errorMessages(why[permission], words);
  if (message !== undefined) await responder.reply(message, 'private');
}

/** Null where the pressed message is none that this version writes. */
function copyOf(interaction: APIMessageComponentInteraction, words: DiscordWords): DiscordMessage | null {
  const own = readMessage(interaction.message.components);
  if (own === null) return null;
  const above = [...sharerAbove(nameOfAsker(interaction), words), ...linkTo(interaction)];
  return writeMessage({ ...own, fragments: [...above, ...own.fragments.flatMap(withoutCopyButton)] });
}

function withoutCopyButton(fragment: Fragment): Fragment[] {
  if (fragment.kind !== 'buttons') return [fragment];
  const buttons = fragment.buttons.filter(({ encoded }) => encoded !== copyMark);
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

const AboutMessage = z.object({ interaction_metadata: z.object({ target_message_id: z.string().regex(/^\d+$/) }) });

/** The address of the message whose menu was used, in small print. */
function linkTo({ message, guild_id: server = '@me' }: APIMessageComponentInteraction): Fragment[] {
  const { success, data } = AboutMessage.safeParse(message);
  if (!success) return [];
  const path = [server, message.channel_id, data.interaction_metadata.target_message_id].join('/');
  return textFragment([`-# https://discord.com/channels/${path}`]);
}
