let western: ReadonlyMap<string, string> | undefined;

/** The text with the digits of any script as 0 to 9, each in its place: １１, ١١ and ११ as 11. */
export function westernDigits(text: string): string {
  // Arabic digits are the first beyond 0 to 9.
  if (!/[\u0660-\uffff]/.test(text) || !/(?![0-9])\p{Nd}/u.test(text)) return text;
  western ??= digitsOfScripts();
  const digits = western;
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => digits.get(digit) ?? digit);
}

/** The digits that the Unicode CLDR knows, by what they stand for, but for those that take two places in a text. */
function digitsOfScripts(): Map<string, string> {
  const digits = new Map<string, string>();
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const ten = [...new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(1_234_567_890)];
    if (ten.length !== 10 || ten.some((digit) => digit.length > 1)) continue;
    for (const [index, digit] of ten.entries()) digits.set(digit, String((index + 1) % 10));
  }
  return digits;
}
