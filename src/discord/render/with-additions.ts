import { limits } from '../limits.ts';
import type { EncodedChoice, Fragment, PackedMessage } from './fragment.ts';

/** What is added to an answer's message. */
export interface Additions {
  /** What stands above everything else. */
  above: readonly Fragment[];
  buttons: readonly EncodedChoice[];
}

/** A message with a line above it, and with further buttons: in its last row as far as there is room, then below it. */
export function withAdditions(message: PackedMessage, { above, buttons }: Additions): PackedMessage {
  return { ...message, fragments: [...above, ...withButtons(message.fragments, buttons)] };
}

function withButtons(fragments: readonly Fragment[], added: readonly EncodedChoice[]): Fragment[] {
  const row = fragments.findLastIndex(({ kind }) => kind === 'buttons');
  const last = fragments[row];
  const before = last?.kind === 'buttons' ? last.buttons : [];
  const buttons = [...before, ...added];
  const rows: Fragment[] = [];
  for (let start = 0; start < buttons.length; start += limits.buttonsInRow)
    rows.push({ kind: 'buttons', buttons: buttons.slice(start, start + limits.buttonsInRow) });
  return row === -1 ? fragments.toSpliced(placeFor(fragments), 0, ...rows) : fragments.toSpliced(row, 1, ...rows);
}

/** Below the last select, or else above the footer. */
function placeFor(fragments: readonly Fragment[]): number {
  const select = fragments.findLastIndex(({ kind }) => kind === 'select');
  if (select !== -1) return select + 1;
  const footer = fragments.findIndex((fragment) => fragment.kind === 'text' && fragment.role === 'footer');
  return footer === -1 ? fragments.length : footer;
}
