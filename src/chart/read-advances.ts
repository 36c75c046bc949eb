import { tableStart } from './font-table.ts';

/**
 * How far a glyph of a font takes the next one, in em: its `hmtx` table (OpenType 1.9). Throws where the file is no
 * such font.
 */
export function readAdvances(font: Uint8Array): (glyph: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const unitsPerEm = view.getUint16(tableStart(view, 'head') + 18);
  // All glyphs from the last of these on are as wide as it.
  const count = view.getUint16(tableStart(view, 'hhea') + 34);
  const start = tableStart(view, 'hmtx');
  return (glyph) => view.getUint16(start + 4 * Math.min(glyph, count - 1)) / unitsPerEm;
}
