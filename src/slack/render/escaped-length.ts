/**
 * How many characters of text, addresses and values something holds. `&`, `<` and `>` count as long as Slack's escapes.
 * Of a picture only its alternative text is sent.
 */
export function escapedLength(thing: unknown): number {
  if (typeof thing !== 'object' || thing === null) return 0;
  if (Array.isArray(thing)) {
    let sum = 0;
    for (const part of thing) sum += escapedLength(part);
    return sum;
  }
  let sum = 0;
  for (const [key, value] of Object.entries(thing)) {
    if (key === 'picture') continue;
    if (typeof value !== 'string') sum += escapedLength(value);
    else if (key === 'alt_text' || key === 'text' || key === 'url' || key === 'value') sum += escapedTextLength(value);
  }
  return sum;
}

/** The length of a text once Slack has escaped it. */
export function escapedTextLength(text: string): number {
  if (!/[&<>]/.test(text)) return text.length;
  return text.replaceAll('&', '&amp;').replace(/[<>]/g, '&lt;').length;
}
