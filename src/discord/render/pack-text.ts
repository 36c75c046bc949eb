import { readIdeographs, writeIdeographs } from './ideographs.ts';

/**
 * Each of these texts is one symbol. Any other character is spelt out. Old buttons are read with this very table:
 * another table, even a longer one, needs another mark than "~" before what it packs.
 */
const symbols = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789-_=&?%/.:~',
  'claims?',
  'differences?',
  'timeline?',
  'evidence?',
  'search?',
  'sources?',
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
];
/** Longest first, so that "&source=" is not read as "&" and letters. */
const longestFirst = symbols.map((text, index) => ({ text, index })).sort((a, b) => b.text.length - a.text.length);
/** The symbol that the digits of a code point follow. */
const spelling = symbols.length;
const symbolRadix = BigInt(symbols.length + 1);
const digitsOfCodePoint = 4;

/**
 * A text in fewer characters: read as one large number and written in ideographs. A custom id then holds more than
 * twice as much. The text is read by symbols after "~", or by its UTF-8 bytes after "^" where that is shorter.
 */
export function packText(text: string): string {
  const bySymbols = `~${writeIdeographs(joinDigits(symbolsOf(text), symbolRadix))}`;
  if (!text.isWellFormed()) return bySymbols;
  const byBytes = `^${writeIdeographs(joinDigits([...new TextEncoder().encode(text)], 256n))}`;
  return byBytes.length < bySymbols.length ? byBytes : bySymbols;
}

/** The text that was packed; null where there is none. */
export function unpackText(packed: string): string | null {
  const number = readIdeographs(packed.slice(1));
  if (number === null) return null;
  if (packed.startsWith('~')) return textOfSymbols(splitDigits(number, symbolRadix));
  return packed.startsWith('^') ? textOfBytes(splitDigits(number, 256n)) : null;
}

function symbolsOf(text: string): number[] {
  const found: number[] = [];
  let rest = text;
  while (rest !== '') {
    const symbol = longestFirst.find((each) => rest.startsWith(each.text));
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (symbol === undefined) found.push(spelling, ...digitsOf(character.codePointAt(0) ?? 0));
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

function textOfSymbols(found: readonly number[]): string | null {
  let text = '';
  for (let index = 0; index < found.length; index += 1) {
    const symbol = found[index] ?? 0;
    if (symbol !== spelling) {
      text += symbols[symbol] ?? '';
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

function textOfBytes(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** The leading 1 keeps zeros at the beginning. */
function joinDigits(digits: readonly number[], base: bigint): bigint {
  return digits.reduce((sum, digit) => sum * base + BigInt(digit), 1n);
}

function splitDigits(number: bigint, base: bigint): number[] {
  const digits: number[] = [];
  for (let rest = number; rest > 1n; rest /= base) digits.push(Number(rest % base));
  return digits.reverse();
}
