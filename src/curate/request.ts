import type { z } from 'zod';
import type { ActorRecord } from '../core/dossier/actor.ts';
import type { QuestionRecord } from '../core/dossier/question.ts';
import type { Draft, TextRange } from '../core/draft/draft.ts';
import type { Range } from '../core/quote/code-points.ts';
import type { ClaimFields } from '../core/review/claim-fields.ts';

/** Actors, names, questions and events that come into the dossier together with a claim. */
export interface Additions {
  actors: readonly { id: string; actor: z.input<typeof ActorRecord> }[];
  aliases: readonly { of: string; name: string }[];
  questions: readonly { id: string; question: z.input<typeof QuestionRecord> }[];
  events: readonly { id: string; name: string }[];
}
export const noAdditions: Additions = { actors: [], aliases: [], questions: [], events: [] };

/** What a person wants done. `also` are drafts that become a part of the same claim. */
export type Request =
  | {
      kind: 'accept';
      draft: string | null;
      near: Range;
      fields: ClaimFields;
      also: readonly string[];
      additions: Additions;
    }
  | { kind: 'merge'; draft: string; into: string; fields: ClaimFields | null }
  | { kind: 'refuse'; draft: string; why: string }
  | { kind: 'leave-out'; at: TextRange; why: string }
  | { kind: 'bring'; drafts: readonly Draft[] }
  | { kind: 'undo' };

/** What became of it: one sentence for the person, or why nothing was changed. */
export type Done = { ok: true; told: string } | { ok: false; problems: readonly string[] };
