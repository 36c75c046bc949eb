/** What the bot may lack in a channel, where a platform has a right for each thing. */
export const rights = ['view', 'send', 'send-in-threads', 'manage-threads', 'read-history'] as const;
export type Right = (typeof rights)[number];

/** What keeps the bot from posting in a channel, as far as the platform tells. */
export type Obstacle =
  /** Somebody can invite the bot, by the name that it has there. */
  | { kind: 'not-invited'; bot: string }
  /** The platform shows the bot no such channel. */
  | { kind: 'not-shown' }
  /** A direct message between people, which takes nobody in. */
  | { kind: 'between-people' }
  | { kind: 'archived' }
  /** Only some may post there, and the bot is none of them. */
  | { kind: 'read-only' }
  | { kind: 'lacks'; rights: readonly Right[] }
  /** The platform did not say. `lasting` where it will not, until a person mends something. */
  | { kind: 'unknown'; lasting: boolean };
