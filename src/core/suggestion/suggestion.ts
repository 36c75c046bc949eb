import type { Asker } from '../place/asker.ts';
import type { Channel } from '../place/channel.ts';

/** What became of a suggestion: it waits, curators took it on, they did not, or the dossier's files hold it. */
export const suggestionStates = ['open', 'approved', 'refused', 'taken-in'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What somebody says should stand in a dossier: a person's words, and no record's. */
export interface SuggestedWords {
  text: string;
  /** Who says it, or where it stands: a name, an address, a message. */
  from: string | null;
  note: string | null;
  /** The id of the question that it may answer. */
  question: string | null;
}

/** A suggestion as the store keeps it. */
export interface KeptSuggestion extends SuggestedWords {
  id: string;
  dossier: string;
  channel: Channel;
  /** What people call the channel; null where the platform did not say it. */
  channelName: string | null;
  /** Who suggested it, as `personOf` has it. */
  by: string;
  /** Epoch milliseconds, as are all times here. */
  at: number;
  state: SuggestionState;
  /** Grows with each edit, from 1. */
  version: number;
  /** Who approved this version, the first one first. */
  approvals: readonly string[];
  /** The last decision; null while there is none. */
  decided: { by: string; at: number } | null;
  /** Why it was refused. */
  reason: string | null;
  /** The claim that came of it. */
  claim: string | null;
  /** Its words were taken out of the store. */
  isErased: boolean;
}

/** The most characters of each part. */
export const longestParts = { text: 2_000, from: 300, note: 300, reason: 300 } as const;

/** How many of one person's suggestions may wait, and of one channel's. */
export const suggestionCaps = { person: 20, channel: 100 } as const;
export type SuggestionCap = keyof typeof suggestionCaps;

/** A person as one text. Somebody on two platforms is two of them: nobody can tell. */
export function personOf({ platform, user }: Pick<Asker, 'platform' | 'user'>): string {
  return `${platform}:${user}`;
}

/** Whether nothing was changed. */
export function sameWords(a: SuggestedWords, b: SuggestedWords): boolean {
  return a.text === b.text && a.from === b.from && a.note === b.note && a.question === b.question;
}
