import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { packView } from '../render/render-view.ts';
import type { UnplacedBlock } from '../render/slack-message.ts';
import type { ReceiveContext } from './receive-context.ts';

/** A view as blocks of a home or a modal, which take no table blocks: a table is shown as lists there. */
export function viewBlocks(view: View, { prefix }: Pick<ReceiveContext, 'prefix'>): UnplacedBlock[] {
  const blocks = view.blocks.flatMap((block): View['blocks'] => {
    if (block.kind !== 'table') return [block];
    const rows = block.rows.map((row) => row.map((value, column) => ({ label: block.columns[column] ?? [], value })));
    const headings = rows.length === 0 ? block.columns.map((text) => ({ kind: 'paragraph' as const, text })) : [];
    return [...headings, ...rows.map((facts) => ({ kind: 'facts' as const, facts }))];
  });
  return packView({ ...view, blocks }, { prefix }).flatMap((message) => message.blocks);
}

/**
 * The first blocks, as many as one home or modal takes with one more for buttons; `rest` is the number of the others.
 */
export function takeWhatFits(blocks: readonly UnplacedBlock[]): { shown: UnplacedBlock[]; rest: number } {
  let length = 0;
  const end = blocks.findIndex(({ block }, index) => {
    length += escapedLength(block);
    return index >= limits.blocksInView - 1 || (index > 0 && length > limits.textInMessage - limits.reservedText);
  });
  const shown = end === -1 ? [...blocks] : blocks.slice(0, end);
  return { shown, rest: blocks.length - shown.length };
}

/** The same of all blocks, page after page. There is always one page. */
export function pagesOf(blocks: readonly UnplacedBlock[]): UnplacedBlock[][] {
  const { shown, rest } = takeWhatFits(blocks);
  return rest === 0 ? [shown] : [shown, ...pagesOf(blocks.slice(shown.length))];
}
