// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are a part of ASCII
const ascii = /^[\x00-\x7f]*$/;

/** True of a text that needs no folding but of its capitals. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}
