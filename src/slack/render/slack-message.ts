import type { types } from '@slack/bolt';
import type { Picture } from '../../core/message/picture.ts';

/** A picture that is not drawn yet. `sendWithFiles` makes an image of it when its message is sent. */
export interface PictureBlock {
  type: 'picture';
  picture: Picture;
  alt_text: string;
}

/** The blocks that views are made of. None holds mrkdwn. Containers and data tables are of the rich form only. */
export type SlackBlock =
  | types.HeaderBlock
  | types.RichTextBlock
  | types.ContextBlock
  | types.TableBlock
  | types.DividerBlock
  | types.ActionsBlock
  | types.ContainerBlock
  | types.DataTableBlock
  | PictureBlock;

/** The blocks that Slack itself takes. */
export type SentBlock = Exclude<SlackBlock, PictureBlock> | types.ImageBlock;

/** A message as `chat.postMessage`, a response_url and Block Kit Builder take it. */
export interface SentMessage {
  text: string;
  blocks: SentBlock[];
}

/** A message whose pictures are not drawn yet. */
export interface SlackMessage {
  /** What a notification shows, escaped: the news of a view, which need not stand in its blocks, or else its title. */
  text: string;
  blocks: SlackBlock[];
}

/** A block that has not been put into a message yet. */
export interface UnplacedBlock {
  block: SlackBlock;
  /** It goes to the next message together with the block after it: a heading, or an entry with its small print. */
  keepWithNext?: true;
  /** It is the small print of the whole message, below its controls. */
  isFooter?: true;
}

/** A message whose controls can still be added. */
export interface PackedMessage {
  text: string;
  blocks: readonly UnplacedBlock[];
}
