/** The formats of a dossier's feed, apart from what writes them: that is loaded when one is asked for. */
export const feedFormats = ['atom', 'jsonfeed'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** True of a name of theirs. */
export function isFeedFormat(name: string): name is FeedFormat {
  return feedFormats.some((format) => format === name);
}
