import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import type { Piece, SlackBlock } from './slack-message.ts';

type Weighed = Piece & { weight: number };

/** Blocks in as few messages as Slack's limits allow, in order, each beside `spoken` characters of text; a heading goes with what it heads. */
export function packMessages(pieces: readonly Piece[], spoken: number): SlackBlock[][] {
  const mostText = limits.textInMessage - limits.reservedText - spoken;
  const messages: Weighed[][] = [];
  for (const piece of pieces.map((piece) => ({ ...piece, weight: escapedLength(piece.block) }))) {
    const message = messages.at(-1);
    if (message !== undefined && fits([...message, piece], mostText)) {
      message.push(piece);
      continue;
    }
    const last = message?.at(-1);
    const goesAlong =
      message !== undefined && message.length > 1 && last?.leads === true && fits([last, piece], mostText);
    messages.push([...(goesAlong ? message.splice(-1) : []), piece]);
  }
  return messages.map((message) => message.map(({ block }) => block));
}

function fits(all: readonly Weighed[], mostText: number): boolean {
  return (
    all.length <= limits.blocksInMessage - limits.reservedBlocks &&
    all.filter(({ block }) => block.type === 'table').length <= limits.tablesInMessage &&
    all.reduce((sum, { weight }) => sum + weight, 0) <= mostText
  );
}
