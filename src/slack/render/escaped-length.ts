/** How many characters of text, addresses and values something holds, each `&`, `<` and `>` as long as Slack's escape of it. */
export function escapedLength(thing: unknown): number {
  if (typeof thing !== 'object' || thing === null) return 0;
  if (Array.isArray(thing)) return thing.reduce((sum: number, part) => sum + escapedLength(part), 0);
  let sum = 0;
  for (const [key, value] of Object.entries(thing)) {
    if (typeof value !== 'string') sum += escapedLength(value);
    else if (key === 'text' || key === 'url' || key === 'value') sum += escapedTextLength(value);
  }
  return sum;
}

/** The length of a text once Slack has escaped it. */
export function escapedTextLength(text: string): number {
  if (!/[&<>]/.test(text)) return text.length;
  return text.replaceAll('&', '&amp;').replace(/[<>]/g, '&lt;').length;
}
