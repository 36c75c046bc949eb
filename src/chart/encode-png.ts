import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;
/** How many of them are kept for how often they are there. */
const frequentColours = 64;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Opaque pixels (four bytes each: red, green, blue, alpha) as a PNG of at most 256 colours (PNG 3, colour type 3): the
 * most frequent ones, and those of the others that would be missed most. What is left out comes to the closest. A third
 * of the size that a PNG of all colours has.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { numbers, colours } = numbered(words);
  const { kept, indexOf } = chooseColours(colours.toSorted((a, b) => b.count - a.count || a.number - b.number));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) rows[to++] = indexOf[numbers[from++] ?? 0] ?? 0;
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return joined([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(kept.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

interface Colour {
  /** By when it was first met. */
  number: number;
  /** A pixel of it as it stands in memory. */
  colour: number;
  /** How many pixels have it. */
  count: number;
}

/** Every pixel as the number of its colour. */
function numbered(words: Uint32Array): { numbers: Uint32Array; colours: Colour[] } {
  const numbers = new Uint32Array(words.length);
  const known = new Map<number, number>();
  const counts: number[] = [];
  let [word, number] = [-1, -1];
  for (let index = 0; index < words.length; index++) {
    const next = words[index] ?? 0;
    if (next !== word) {
      word = next;
      number = known.get(word) ?? known.size;
      if (number === known.size) known.set(word, counts.push(0) - 1);
    }
    numbers[index] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const colours = [...known].map(([colour, number]) => ({ number, colour, count: counts[number] ?? 0 }));
  return { numbers, colours };
}

/** Red, green and blue of a pixel as it stands in memory. */
function partsOf(word: number): [number, number, number] {
  return [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff];
}

/**
 * The palette of colours, the most frequent first, and at the number of each its place in it. After those that are
 * always kept comes, one after the other, the colour whose pixels are farthest from what they would become: so a fade
 * of few pixels stays, and shades at the edges of letters go.
 */
function chooseColours(colours: readonly Colour[]) {
  const kept: number[] = [];
  const indexOf = new Uint8Array(colours.length);
  const left = colours.map((one) => ({ ...one, parts: partsOf(one.colour), error: Infinity }));
  while (kept.length < mostColours && kept.length < colours.length) {
    let worst = left[kept.length];
    if (kept.length >= frequentColours)
      for (const one of left) if (one.error * one.count > (worst?.error ?? 0) * (worst?.count ?? 0)) worst = one;
    if (worst === undefined) break;
    const [red, green, blue] = worst.parts;
    for (const one of left) {
      const [r, g, b] = one.parts;
      const error = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (error >= one.error) continue;
      one.error = error;
      indexOf[one.number] = kept.length;
    }
    kept.push(worst.colour);
  }
  return { kept, indexOf };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
