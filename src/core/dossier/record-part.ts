import { z } from 'zod';
import { ActorsRecord } from './actor.ts';
import { ClaimRecord } from './claim-record.ts';
import { DossierRecord } from './dossier-record.ts';
import { Id } from './id.ts';
import { SourceRecord } from './source-record.ts';

/**
 * A part of a dossier's records, as a kept revision holds them. The dossier comes first, then its actors; claims belong
 * to the source before them.
 */
export const RecordPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossier'), id: Id, dossier: DossierRecord, actors: ActorsRecord }),
  z.strictObject({ kind: z.literal('actors'), actors: ActorsRecord.shape.actors }),
  z.strictObject({ kind: z.literal('source'), id: Id, source: SourceRecord }),
  z.strictObject({ kind: z.literal('claims'), claims: z.array(ClaimRecord) }),
]);
export type RecordPart = z.infer<typeof RecordPart>;
/** The same as it may be written: what has a default may be left out. */
export type WrittenPart = z.input<typeof RecordPart>;
