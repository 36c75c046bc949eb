import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import type { SlackBlock, UnplacedBlock } from './slack-message.ts';

type MeasuredBlock = UnplacedBlock & { length: number };

/**
 * Puts blocks into as few messages as Slack's limits allow, in order. A heading goes with the block that it heads.
 * Every message has `notificationLength` characters less for its blocks, and what `limits` reserves for buttons.
 */
export function packMessages(blocks: readonly UnplacedBlock[], notificationLength: number): SlackBlock[][] {
  const mostText = limits.textInMessage - limits.reservedText - notificationLength;
  const messages: MeasuredBlock[][] = [];
  for (const unplaced of blocks) {
    const block = { ...unplaced, length: escapedLength(unplaced.block) };
    const message = messages.at(-1);
    if (message !== undefined && fits([...message, block], mostText)) {
      message.push(block);
      continue;
    }
    const last = message?.at(-1);
    const headsThis = last?.keepWithNext === true && fits([last, block], mostText);
    if (headsThis) message?.pop();
    messages.push(headsThis ? [last, block] : [block]);
  }
  return messages.map((message) => message.map(({ block }) => block));
}

function fits(blocks: readonly MeasuredBlock[], mostText: number): boolean {
  return (
    blocks.length <= limits.blocksInMessage - limits.reservedBlocks &&
    blocks.filter(({ block }) => block.type === 'table').length <= limits.tablesInMessage &&
    blocks.reduce((sum, { length }) => sum + length, 0) <= mostText
  );
}
