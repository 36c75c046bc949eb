/** What a saved document may have at most. An article has some thousands of characters. */
export const limits = {
  /** Bytes of a file. */
  bytes: 50_000_000,
  /** Bytes that an archive may unpack to. */
  unpacked: 200_000_000,
  /** Bytes of one page in an archive. */
  page: 20_000_000,
  /** Characters of the text that is captured, and of one line of it. */
  characters: 400_000,
  line: 50_000,
  /** Pages that are listed of an archive. */
  pages: 1_000,
} as const;

/** How long reading one document may take, and how much memory, before it is ended. */
export const readingLimits = { ms: 30_000, memoryMb: 800 } as const;
