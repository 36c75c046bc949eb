import { circlePath, type Mark } from './sketch.ts';
import type { Palette } from './theme.ts';

/** The number of an entry in the key, in a ring: 17 px wide, or as wide as it needs. */
export function numbered(number: number, x: number, y: number, { ink, background, mark }: Palette): Mark[] {
  const text = String(number);
  return [
    {
      kind: 'path',
      path: circlePath(x, y, [8.5, 8.5, 9.8][text.length] ?? 12),
      fill: background,
      edge: mark,
      width: 1.2,
    },
    { kind: 'letters', x, y: y + 4, text, size: 11, colour: ink, isBold: true, align: 'center' },
  ];
}
