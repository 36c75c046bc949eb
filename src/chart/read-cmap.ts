/**
 * Which characters a font has: the code points of its `cmap` table, in formats 4 and 12 (OpenType 1.9). Throws where
 * the file is no such font.
 */
export function readCmap(font: Uint8Array): (code: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = tableStart(view, 'cmap');
  const count = view.getUint16(start + 2);
  const offsets = Array.from({ length: count }, (_, index) => start + view.getUint32(start + 4 + 8 * index + 4));
  const ranges = offsets.flatMap((offset) => rangesAt(view, offset));
  return (code) => ranges.some(({ first, last, has }) => code >= first && code <= last && has(code));
}

interface Range {
  first: number;
  last: number;
  /** Whether a code within it has a glyph. */
  has: (code: number) => boolean;
}

function tableStart(view: DataView, name: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const at = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((by) => String.fromCharCode(view.getUint8(at + by))).join('');
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
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
    return { first, last, has: (code) => glyph + code - first !== 0 };
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
    const has = (code: number) =>
      offset === 0 ? ((code + delta) & 0xffff) !== 0 : view.getUint16(rangeAt + offset + 2 * (code - first)) !== 0;
    return { first, last, has };
  });
}
