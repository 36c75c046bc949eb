import type { SpeakerPhrase } from './speaker-phrase.ts';

/** That somebody says something in a sentence, by the numbers of its words. */
export interface SpeechEvent {
  /** Where the words that say so begin and end, end-exclusive. */
  from: number;
  to: number;
  /** What is said stands behind it, before it, or on both sides. */
  covers: 'ahead' | 'back' | 'around';
  /** Those who speak together; none where it is whoever spoke before. */
  subjects: readonly SpeakerPhrase[];
  /** The outlet that is told it. */
  told: SpeakerPhrase | null;
  /** Whose words the subject passes on. */
  cited: readonly SpeakerPhrase[];
  /** Who the subject is, told in commas beside its name. */
  aside: SpeakerPhrase | null;
  verb: string | null;
  /** Where the verb stands; 0 where there is none. */
  verbAt: number;
  /** Whether it names nobody in particular: "according to reports". */
  isHearsay: boolean;
}

export const nobody = { told: null, cited: [], aside: null, isHearsay: false } as const;
