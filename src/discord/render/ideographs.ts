/** The 27,484 ideographs of the first Unicode blocks, which no normalisation changes. Each is a digit. */
const blocks = [
  { from: 0x4e00, to: 0x9fa5 },
  { from: 0x3400, to: 0x4db5 },
] as const;
const digits = blocks.flatMap(({ from, to }) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);
const values = new Map(digits.map((digit, index) => [digit, BigInt(index)]));
const radix = BigInt(digits.length);

/** A number above zero as ideographs, the first digit in front. */
export function writeIdeographs(number: bigint): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= radix) text = `${digits[Number(rest % radix)] ?? ''}${text}`;
  return text;
}

/** The number that was written as ideographs; null where there is none above zero. */
export function readIdeographs(text: string): bigint | null {
  let number = 0n;
  for (const digit of text) {
    const value = values.get(digit);
    if (value === undefined) return null;
    number = number * radix + value;
  }
  return number < 1n ? null : number;
}
