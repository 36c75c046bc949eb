import { tableStart } from './font-table.ts';

/**
 * Which glyph of a font a character has, by the code points of its `cmap` table, in formats 4 and 12 (OpenType 1.9); 0
 * where it has none. Throws where the file is no such font.
 */
export function readCmap(font: Uint8Array): (code: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = tableStart(view, 'cmap');
  const count = view.getUint16(start + 2);
  const offsets = Array.from({ length: count }, (_, index) => start + view.getUint32(start + 4 + 8 * index + 4));
  const ranges = offsets.flatMap((offset) => rangesAt(view, offset));
  return (code) => {
    for (const { first, last, glyphOf } of ranges) {
      const glyph = code >= first && code <= last ? glyphOf(code) : 0;
      if (glyph !== 0) return glyph;
    }
    return 0;
  };
}

interface Range {
  first: number;
  last: number;
  /** The glyph of a code within it; 0 for none. */
  glyphOf: (code: number) => number;
}

function rangesAt(view: DataView, at: number): Range[] {
  const format = view.getUint16(at);
  if (format === 12) return groupsAt(view, at);
  return format === 4 ? segmentsAt(view, at) : [];
}

function groupsAt(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    return { first, last, glyphOf: (code) => glyph + code - first };
  });
}

function segmentsAt(view: DataView, at: number): Range[] {
  const twice = view.getUint16(at + 6);
  return Array.from({ length: twice / 2 }, (_, index) => {
    const own = at + 14 + 2 * index;
    const [last, first] = [view.getUint16(own), view.getUint16(own + 2 + twice)];
    const delta = view.getUint16(own + 2 + 2 * twice);
    const rangeAt = own + 2 + 3 * twice;
    const offset = view.getUint16(rangeAt);
    const glyphOf = (code: number) => {
      const glyph = offset === 0 ? code : view.getUint16(rangeAt + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { first, last, glyphOf };
  });
}
