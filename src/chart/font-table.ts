/** Where a table of a font begins, by its name (OpenType 1.9). Throws where the file is no such font. */
export function tableStart(view: DataView, name: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const at = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((by) => String.fromCharCode(view.getUint8(at + by))).join('');
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}
