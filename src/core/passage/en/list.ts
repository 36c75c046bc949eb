/** The words or phrases of a text, between commas. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim().replaceAll(/\s+/gu, ' '))
    .filter((one) => one !== '');
}
