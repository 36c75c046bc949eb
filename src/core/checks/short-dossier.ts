import type { z } from 'zod';
import type { ActorRecord } from '../dossier/actor.ts';
import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierRecord } from '../dossier/dossier-record.ts';
import type { QuestionRecord, ScopeRecord } from '../dossier/question.ts';
import type { SourceRecord } from '../dossier/source-record.ts';

type PartialInput<Schema extends z.ZodType> = Partial<z.input<Schema>>;

/** A question with nothing but what matters, and its scopes too. */
export type ShortQuestion = Omit<PartialInput<typeof QuestionRecord>, 'scopes'> & {
  scopes?: Record<string, PartialInput<typeof ScopeRecord>>;
};
export type ShortClaim = PartialInput<typeof ClaimRecord>;
export type ShortSource = Omit<PartialInput<typeof SourceRecord>, 'claims'> & { claims?: readonly ShortClaim[] };

/** A dossier with nothing but what an example is about; `test/support/dossiers.ts` fills in the rest. */
export interface ShortDossier {
  id?: string;
  dossier?: Omit<PartialInput<typeof DossierRecord>, 'questions'>;
  questions?: Record<string, ShortQuestion>;
  parties?: Record<string, string>;
  actors?: Record<string, PartialInput<typeof ActorRecord>>;
  /** By source id. The publisher has the same id unless another is given. */
  sources?: Record<string, ShortSource>;
  /** Claims of one more source, "river-post": a short way where the source does not matter. */
  claims?: readonly ShortClaim[];
  /** False leaves undeclared the actors that are only named; else they are declared. */
  declareActors?: boolean;
}
