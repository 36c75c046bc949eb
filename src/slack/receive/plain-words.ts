/** Text with Slack's markup, as people read it. https://docs.slack.dev/messaging/formatting-message-text */
export function plainWords(text: string, without: string | null = null): string {
  const shown = text.replaceAll(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
    target === `@${without}` ? '' : wordsOfReference(target, label),
  );
  return tidy(shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

/** An id in it is no word: it has digits, and nobody sees it. */
function wordsOfReference(target: string, label: string | undefined): string {
  const sign = target.slice(0, 1);
  switch (sign) {
    case '@':
    case '#':
      return `${sign}${label ?? '…'}`;
    case '!':
      return label ?? `@${/^!(\w+)$/.exec(target)?.[1] ?? '…'}`;
    default:
      return label ?? target;
  }
}

/** Lines without the white space around and within them that nobody sees. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim();
}
