import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { plainText, shownText } from './plain-text.ts';
import type { PackedMessage, SlackBlock, SlackMessage } from './slack-message.ts';

/**
 * A message with further controls: in the row of its last controls, or else in a row of their own above its footer. The
 * first control comes in any case, the others as far as there is room.
 */
export function withControls(
  { text, blocks }: PackedMessage,
  controls: readonly types.ActionsBlockElement[],
): SlackMessage {
  const placed = blocks.map(({ block }) => block);
  const added = whatFits(limits.textInMessage - text.length - escapedLength(placed), controls);
  if (added.length === 0) return { text, blocks: placed };
  const row = placed.findLastIndex(({ type }) => type === 'actions');
  const last = placed[row];
  if (last?.type === 'actions' && hasRoomFor(last, added))
    return { text, blocks: placed.with(row, { ...last, elements: [...last.elements, ...added] }) };
  const own: SlackBlock = { type: 'actions', elements: [...added] };
  return { text, blocks: placed.toSpliced(footerOf(blocks), 0, own) };
}

/** A message with a line of small print above its footer. */
export function withNote({ text, blocks }: PackedMessage, note: Phrase): SlackMessage {
  const placed = blocks.map(({ block }) => block);
  const own: SlackBlock = { type: 'context', elements: [plainText(shownText(note))] };
  return { text, blocks: placed.toSpliced(footerOf(blocks), 0, own) };
}

/** Where the footer begins; the end where there is none. */
function footerOf(blocks: PackedMessage['blocks']): number {
  const footer = blocks.findIndex(({ isFooter }) => isFooter === true);
  return footer === -1 ? blocks.length : footer;
}

function whatFits(room: number, controls: readonly types.ActionsBlockElement[]): types.ActionsBlockElement[] {
  let left = room;
  return controls.filter((control, index) => {
    const length = escapedLength(control);
    if (index > 0 && length > left) return false;
    left -= length;
    return true;
  });
}

function hasRoomFor({ elements }: types.ActionsBlock, added: readonly types.ActionsBlockElement[]): boolean {
  const all = [...elements, ...added];
  return all.length <= limits.actions && escapedLength(all) <= limits.actionsText;
}
