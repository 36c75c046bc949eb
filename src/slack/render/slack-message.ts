import type { types } from '@slack/bolt';

/** The blocks that views are made of. None of them holds mrkdwn. */
export type SlackBlock =
  | types.HeaderBlock
  | types.RichTextBlock
  | types.ContextBlock
  | types.TableBlock
  | types.DividerBlock
  | types.ActionsBlock;

/** A message as `chat.postMessage`, a response_url and Block Kit Builder take it. */
export interface SlackMessage {
  /** What a notification shows; everything in it stands in the blocks, too. */
  text: string;
  blocks: SlackBlock[];
}

/** A block on its way into a message. */
export interface Piece {
  block: SlackBlock;
  /** A heading: it does not stay behind when the next block goes to the next message. */
  leads?: true;
}
