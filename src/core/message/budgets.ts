/**
 * How much of a phone each kind of message takes at most: characters shown, and lines at 380 px. Where there is more to
 * show, pages grow in number and never in length. A test holds this on the shipped dossier and on generated ones.
 */
export const budgets = {
  /** The message of a digest that stands in the channel. */
  digest: { characters: 1_000, lines: 30 },
  /** Each of the messages in its thread, of which there are `mostInThread` at most. */
  thread: { characters: 2_500, lines: 80 },
  /** All differences. */
  differences: { characters: 1_300, lines: 40 },
  /** One difference, and any other answer that has no row of its own. */
  answer: { characters: 1_500, lines: 45 },
  claims: { characters: 1_400, lines: 45 },
  /** One claim; its small print comes after it. */
  evidence: { characters: 1_000, lines: 55 },
  /** What stands behind a press. */
  proof: { characters: 2_500, lines: 80 },
} as const;

export const mostInThread = 3;
