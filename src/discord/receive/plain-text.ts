/** What a reader does not see as it is written, in the order in which it is looked for. */
const markup = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /```(?:\w+\n)?(?<block>[\s\S]*?)```/,
    /`(?<code>[^`\n]+)`/,
    /<(?<sign>[@#])[!&]?\d+>/,
    /<a?(?<emoji>:\w+:)\d+>/,
    /<t:(?<seconds>-?\d{1,13})(?::\w)?>/,
    /<(?<command>\/[^:<>\n]+):\d+>/,
    /<(?<address>https?:\/\/[^\s<>]+)>/,
    /\[(?<label>[^[\]\n]+)\]\(<?https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*(?: "[^"\n]*")?\)/,
    /(?<start>^(?:>>> |> |-# |#{1,3} ))/,
    /(?<mark>\|\||~~|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_]))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gmu',
);

/**
 * A message's Markdown as the words that a reader sees. Whoever is mentioned becomes a sign without a name: the digits
 * of ids would be read as figures, and names can say anything. A timestamp becomes its day.
 */
export function plainText(markdown: string): string {
  return markdown.replace(markup, (...found) => textOf(found.at(-1))).trim();
}

interface Found {
  escaped?: string;
  block?: string;
  code?: string;
  sign?: string;
  emoji?: string;
  seconds?: string;
  command?: string;
  address?: string;
  label?: string;
}

/** A mark leaves nothing. What is within code is shown letter for letter. */
function textOf({ escaped, block, code, sign, emoji, seconds, command, address, label }: Found): string {
  if (seconds !== undefined) return dayOf(Number(seconds));
  if (label !== undefined) return plainText(label);
  return escaped ?? block ?? code ?? sign ?? emoji ?? command ?? address ?? '';
}

/** The day in UTC; nothing where there is no such day. */
function dayOf(seconds: number): string {
  if (Math.abs(seconds) > 8_640_000_000_000) return '';
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)
    .toString()
    .slice(0, 10);
}
