import { fits, remaining, type Size, sizeOf } from '../message/measure.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { restInline } from './counts.ts';

/** The line that says how many more there are. */
const roomForRest: Size = { characters: 40, lines: 1 };

/** The first of some blocks, as many as have room; then in small print how many more there are of `total`. */
export function firstThatFit(blocks: Iterable<Block>, total: number, room: Size, w: Words): Block[] {
  const shown: Block[] = [];
  let left = remaining(room, roomForRest);
  for (const block of blocks) {
    const size = sizeOf([block]);
    if (!fits(size, left)) break;
    shown.push(block);
    left = remaining(left, size);
  }
  if (shown.length === total) return shown;
  return [...shown, { kind: 'small', text: w.andMore([restInline(total, shown.length, w)]) }];
}
