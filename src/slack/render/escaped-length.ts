/** How many characters of text, addresses and values something holds, each `&`, `<` and `>` as long as Slack's escape of it. */
export function weigh(thing: unknown): number {
  if (typeof thing !== 'object' || thing === null) return 0;
  if (Array.isArray(thing)) return thing.reduce((sum: number, part) => sum + weigh(part), 0);
  let sum = 0;
  for (const [key, value] of Object.entries(thing)) {
    if (typeof value !== 'string') sum += weigh(value);
    else if (key === 'text' || key === 'url' || key === 'value') sum += weighText(value);
  }
  return sum;
}

/** The length of a text once Slack has escaped it. */
export function weighText(text: string): number {
  if (!/[&<>]/.test(text)) return text.length;
  return text.replaceAll('&', '&amp;').replace(/[<>]/g, '&lt;').length;
}
