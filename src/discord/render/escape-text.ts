/**
 * What Discord's Markdown reads anywhere: styles, code, spoilers, mentions, emoji, timestamps, masked links, and the
 * colon of an address.
 */
const anywhere = /[\\`*_~|<>@#[\]()]|:(?!\s)/g;
/** What it reads only where a line begins: lists and subtext. Headings and block quotes are covered above. */
const bullet = /^(\s*)([-+])/u;
const numbered = /^(\s*\d+)(\.)/u;

/**
 * A text as Markdown that shows it letter for letter. A backslash before a colon keeps "https://…" from becoming a
 * link. See https://support.discord.com/hc/en-us/articles/210298617-Markdown-Text-101
 */
export function escapeText(text: string): string {
  return text.replace(anywhere, '\\$&');
}

/** Escapes what Markdown would read at the beginning of a line. It takes a line whose Markdown is complete. */
export function escapeLineStart(markdown: string): string {
  return markdown.replace(bullet, '$1\\$2').replace(numbered, '$1\\$2');
}
