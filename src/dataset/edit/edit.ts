import type { z } from 'zod';
import type { ActorRecord } from '../../core/dossier/actor.ts';
import type { ClaimRecord } from '../../core/dossier/claim-record.ts';
import type { QuestionRecord } from '../../core/dossier/question.ts';
import type { SourceRecord } from '../../core/dossier/source-record.ts';

/** One change of a dossier's files. */
export type Edit =
  | { kind: 'add-source'; id: string; record: z.input<typeof SourceRecord> }
  /** The claim gets the place among the others that its position in the capture has. */
  | { kind: 'add-claim'; source: string; claim: z.input<typeof ClaimRecord> }
  /** Sets these keys, takes away those of `without`, and leaves every other as it is. */
  | { kind: 'change-claim'; claim: string; keys: Partial<z.input<typeof ClaimRecord>>; without?: readonly string[] }
  /** For taking back what was accepted a moment ago. A claim that people have seen is deprecated instead. */
  | { kind: 'remove-claim'; claim: string }
  /** Takes back a `leave-out` of this range. */
  | { kind: 'take-in'; source: string; at: [number, number] }
  | { kind: 'leave-out'; source: string; at: [number, number]; why: string }
  | { kind: 'add-actor'; id: string; actor: z.input<typeof ActorRecord> }
  | { kind: 'add-alias'; actor: string; alias: string }
  | { kind: 'add-question'; id: string; question: z.input<typeof QuestionRecord> }
  | { kind: 'add-event'; id: string; name: string };

/** The files that were written, by their names within the dossier; or why nothing was. */
export type Edited = { ok: true; files: readonly string[] } | { ok: false; problems: readonly string[] };
