import type { z } from 'zod';
import type { ActorRecord } from '../dossier/actor.ts';
import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierRecord } from '../dossier/dossier-record.ts';
import type { QuestionRecord, ScopeRecord } from '../dossier/question.ts';
import type { SourceRecord } from '../dossier/source-record.ts';

type Part<Schema extends z.ZodType> = Partial<z.input<Schema>>;

/** A question with nothing but what matters; scopes too. */
export type ShortQuestion = Omit<Part<typeof QuestionRecord>, 'scopes'> & {
  scopes?: Record<string, Part<typeof ScopeRecord>>;
};
export type ShortClaim = Part<typeof ClaimRecord>;
export type ShortSource = Omit<Part<typeof SourceRecord>, 'claims'> & { claims?: readonly ShortClaim[] };

/** A dossier with nothing but what an example is about; `test/support/dossiers.ts` fills in the rest. */
export interface ShortDossier {
  id?: string;
  dossier?: Omit<Part<typeof DossierRecord>, 'questions'>;
  questions?: Record<string, ShortQuestion>;
  parties?: Record<string, string>;
  actors?: Record<string, Part<typeof ActorRecord>>;
  /** By source id, which is the publisher's id too where none is given. */
  sources?: Record<string, ShortSource>;
  /** Claims of one more source, "river-post"; a short way where the source does not matter. */
  claims?: readonly ShortClaim[];
  /** False leaves actors that are named but not declared undeclared; else they are filled in. */
  invent?: boolean;
}
