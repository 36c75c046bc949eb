import type { View } from '../core/message/view.ts';
import type { Words } from '../core/words/words.ts';
import type { Payloads } from '../page/chat/chat-parts.ts';
import type { SentMessage } from '../slack/render/slack-message.ts';

/** Stands where Slack names an uploaded file: nothing is uploaded for a look at the payload. */
const fileId = 'F0000000000';

/**
 * The messages of an answer on each platform, for a look at them. Pictures stand as they are sent: an image of an
 * uploaded file on Slack, an attachment on Discord. The SDKs behind the renderers are loaded when first needed.
 */
export async function payloadsOf(view: View, words: Words): Promise<Payloads> {
  const [slack, discord, { pictureName }] = await Promise.all([
    import('../slack/render/render-view.ts'),
    import('../discord/render/render-view.ts'),
    import('../discord/render/discord-message.ts'),
  ]);
  return {
    slack: slack.renderView(view).map(({ text, blocks }): SentMessage => {
      const sent = blocks.map((block) =>
        block.type === 'picture'
          ? { type: 'image' as const, slack_file: { id: fileId }, alt_text: block.alt_text }
          : block,
      );
      return { text, blocks: sent };
    }),
    discord: discord.renderView(view, words.platform.discord).map(({ pictures = [], ...message }) => {
      const attachments = pictures.map((_, id) => ({ id, filename: pictureName(id) }));
      return attachments.length === 0 ? message : { ...message, attachments };
    }),
  };
}
