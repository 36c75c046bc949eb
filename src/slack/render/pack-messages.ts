import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import type { SlackBlock, UnplacedBlock } from './slack-message.ts';

type MeasuredBlock = UnplacedBlock & { length: number };

/**
 * Puts blocks into as few messages as Slack's limits allow, in order. What belongs together moves together: a heading
 * and what it heads, an entry and its small print, the last text and the controls and footer below it. Every message
 * has `notificationLength` characters less for its blocks, and what is reserved for buttons: where they carry much,
 * that is more than `limits` says.
 */
export function packMessages(
  blocks: readonly UnplacedBlock[],
  notificationLength: number,
  reserved: number = limits.reservedText,
): UnplacedBlock[][] {
  const mostText = limits.textInMessage - reserved - notificationLength;
  const messages: MeasuredBlock[][] = [];
  for (const unplaced of keepTails(blocks)) {
    const block = { ...unplaced, length: escapedLength(unplaced.block) };
    const message = messages.at(-1);
    if (message !== undefined && fits([...message, block], mostText)) {
      message.push(block);
      continue;
    }
    const moved = message?.splice(startOfMoved(message, block, mostText)) ?? [];
    messages.push([...moved, block]);
  }
  return messages.map((message) => message.map(({ length: _, ...block }) => block));
}

/** Controls and a footer belong to what stands above them: no message holds only them. */
function keepTails(blocks: readonly UnplacedBlock[]): UnplacedBlock[] {
  return blocks.map((unplaced, index) => {
    const next = blocks[index + 1];
    return next !== undefined && isTail(next) ? { ...unplaced, keepWithNext: true } : unplaced;
  });
}

/**
 * Where in a full message begins what moves with the next block: as much as fits with it, and never all. Where all of
 * the message belongs together, only the block above controls and a footer moves.
 */
function startOfMoved(message: readonly MeasuredBlock[], block: MeasuredBlock, mostText: number): number {
  const chainStart = message.findLastIndex(({ keepWithNext }) => keepWithNext !== true) + 1;
  const lastText = isTail(block) ? message.findLastIndex((each) => !isTail(each)) : message.length;
  const earliest = chainStart > 0 ? chainStart : Math.max(lastText, 1);
  let start = message.length;
  while (start > earliest && fits([...message.slice(start - 1), block], mostText)) start -= 1;
  return start;
}

/** Controls and a footer, which no message holds alone. */
function isTail({ block, isFooter }: UnplacedBlock): boolean {
  return block.type === 'actions' || isFooter === true;
}

function fits(blocks: readonly MeasuredBlock[], mostText: number): boolean {
  return (
    blocks.length <= limits.blocksInMessage - limits.reservedBlocks &&
    blocks.filter(({ block }) => isTable(block)).length <= limits.tablesInMessage &&
    blocks.reduce((sum, { length }) => sum + length, 0) <= mostText
  );
}

function isTable({ type }: SlackBlock): boolean {
  return type === 'table' || type === 'data_table';
}
