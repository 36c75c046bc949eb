import { showHidden } from '../../core/message/show-hidden.ts';

/** Longer addresses are shown as text: a link cannot be split. */
const longest = 1_000;

/**
 * An address that may be a live link; null where it is not http or https. It holds no angle bracket, space or
 * back-tick.
 */
export function safeLink(url: string): string | null {
  // A URL parser accepts characters that a reader cannot see.
  if (!/^https?:\/\//i.test(url) || showHidden(url) !== url) return null;
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const href = parsed.href.replace(
    /[\\`|*<>\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return href.length > longest ? null : href;
}
