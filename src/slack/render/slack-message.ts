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
  /** What a notification shows, escaped; everything in it stands in the blocks, too. */
  text: string;
  blocks: SlackBlock[];
}

/** A block that has not been put into a message yet. */
export interface UnplacedBlock {
  block: SlackBlock;
  /** A heading: it goes to the next message together with the block that it heads. */
  keepWithNext?: true;
}
