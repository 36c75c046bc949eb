import { type Size, sizeOf, sizeOfSmall, sizeOfTitle, sum } from '../../../src/core/message/measure.ts';
import type { Part, View } from '../../../src/core/message/view.ts';

/** The size of a view as a phone shows it, without its thread. */
export function sizeOfView({ title, blocks, footer }: View): Size {
  return sum([sizeOfTitle(title), sizeOf(blocks), sizeOfSmall(footer)]);
}

/** The size of a message in a digest's thread. */
export function sizeOfPart({ title, blocks }: Part): Size {
  return sum([sizeOfTitle(title), sizeOf(blocks)]);
}
