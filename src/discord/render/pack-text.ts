/**
 * Text packed into fewer characters: read as one large number, written with the 27,484 ideographs of the first Unicode blocks, which no
 * normalisation touches. Twice as many characters and more fit into a custom id.
 */
const blocks = [
  { from: 0x4e00, to: 0x9fa5 },
  { from: 0x3400, to: 0x4db5 },
] as const;
const digits = blocks.flatMap(({ from, to }) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);
const values = new Map(digits.map((digit, index) => [digit, BigInt(index)]));
const radix = BigInt(digits.length);

/**
 * What one symbol stands for; anything else is spelt out. Old buttons are read with this very table: another one, even a longer one, needs another
 * mark than "~" before what it packs.
 */
const symbols = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789-_=&?%/.:~',
  ...['claims?', 'differences?', 'timeline?', 'evidence?', 'search?', 'sources?'],
  ...[
    '&source=',
    '&actor=',
    '&question=',
    '&modality=',
    '&since=',
    '&until=',
    '&as-of=',
    '&page=',
    '&without=',
    '&from=',
    '&to=',
  ],
];
/** Longest first, so that "&source=" is not read as "&" and letters. */
const longestFirst = symbols.map((text, index) => ({ text, index })).sort((a, b) => b.text.length - a.text.length);
const spelt = symbols.length;
const symbolRadix = BigInt(symbols.length + 1);
const digitsOfCodePoint = 4;

/** The shorter of the two ways to pack a text: by symbols, or by its UTF-8 bytes where it is not in Latin letters. */
export function packText(text: string): string {
  const bySymbols = `~${writeNumber(joinDigits(symbolsOf(text), symbolRadix))}`;
  if (!text.isWellFormed()) return bySymbols;
  const byBytes = `^${writeNumber(joinDigits([...new TextEncoder().encode(text)], 256n))}`;
  return byBytes.length < bySymbols.length ? byBytes : bySymbols;
}

/** The text that was packed, or null where there is none in it. */
export function unpackText(packed: string): string | null {
  const number = readNumber(packed.slice(1));
  if (number === null) return null;
  if (packed.startsWith('~')) return textOf(splitDigits(number, symbolRadix));
  if (!packed.startsWith('^')) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(splitDigits(number, 256n)),
    );
  } catch {
    return null;
  }
}

function symbolsOf(text: string): number[] {
  const found: number[] = [];
  let rest = text;
  while (rest !== '') {
    const symbol = longestFirst.find((each) => rest.startsWith(each.text));
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (symbol === undefined) found.push(spelt, ...digitsOf(character.codePointAt(0) ?? 0));
    else found.push(symbol.index);
    rest = rest.slice(symbol?.text.length ?? character.length);
  }
  return found;
}

function digitsOf(codePoint: number): number[] {
  const base = Number(symbolRadix);
  return Array.from(
    { length: digitsOfCodePoint },
    (_, place) => Math.floor(codePoint / base ** (digitsOfCodePoint - 1 - place)) % base,
  );
}

function textOf(found: readonly number[]): string | null {
  let text = '';
  for (let index = 0; index < found.length; index += 1) {
    const digit = found[index] ?? 0;
    if (digit !== spelt) {
      text += symbols[digit] ?? '';
      continue;
    }
    const codePoint = found
      .slice(index + 1, index + 1 + digitsOfCodePoint)
      .reduce((sum, each) => sum * Number(symbolRadix) + each, 0);
    if (codePoint > 0x10ffff) return null;
    text += String.fromCodePoint(codePoint);
    index += digitsOfCodePoint;
  }
  return text;
}

/** The leading 1 keeps zeros at the beginning. */
function joinDigits(list: readonly number[], base: bigint): bigint {
  return list.reduce((sum, digit) => sum * base + BigInt(digit), 1n);
}

function splitDigits(number: bigint, base: bigint): number[] {
  const list: number[] = [];
  for (let rest = number; rest > 1n; rest /= base) list.push(Number(rest % base));
  return list.reverse();
}

function writeNumber(number: bigint): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= radix) text = `${digits[Number(rest % radix)] ?? ''}${text}`;
  return text;
}

function readNumber(text: string): bigint | null {
  let number = 0n;
  for (const digit of text) {
    const value = values.get(digit);
    if (value === undefined) return null;
    number = number * radix + value;
  }
  return number < 1n ? null : number;
}
