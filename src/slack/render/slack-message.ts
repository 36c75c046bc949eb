import type { types } from '@slack/bolt';

/** The blocks that views are made of. None holds mrkdwn. Containers and data tables are of the rich form only. */
export type SlackBlock =
  | types.HeaderBlock
  | types.RichTextBlock
  | types.ContextBlock
  | types.TableBlock
  | types.DividerBlock
  | types.ActionsBlock
  | types.ContainerBlock
  | types.DataTableBlock;

/** A message as `chat.postMessage`, a response_url and Block Kit Builder take it. */
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
