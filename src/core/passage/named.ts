import type { Actor } from '../dossier/dossier.ts';

/** Somebody named in a sentence, and the party whose state it is where nothing but a state is named. */
export type Named = NamedOne & { party: string | null };

/** Somebody named in a sentence, by the numbers of the terms, end-exclusive. */
export interface NamedOne {
  from: number;
  to: number;
  /** Null of somebody whom the record does not know. */
  actor: Actor | null;
  /** Stands for somebody named before: "he", "the ministry". */
  isReference: boolean;
}
