import type { View } from '../../core/message/view.ts';

const neutral = 0x80848e;

/**
 * The colour at the edge of a message that tells a verdict, as RGB. Colour never stands alone: the verdict's sign and
 * word are in the text.
 */
export const accents: Readonly<Record<NonNullable<View['verdict']>, number>> = {
  conflict: 0xd83c3e,
  depends: 0xe0a325,
  updated: 0x4a86e8,
  compatible: 0x7d9d8c,
  agree: 0x3ba55c,
  'not-weighed': neutral,
  'not-comparable': neutral,
  'single-source': neutral,
};
