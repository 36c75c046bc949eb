/** The most characters of a channel's name that are kept; both platforms take fewer. */
const longestName = 100;

/** What a platform calls a channel, on one line; null where it says nothing that could be a name. */
export function readChannelName(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const name = given.trim().replaceAll(/\s+/gu, ' ');
  return name === '' || name.length > longestName ? null : name;
}
