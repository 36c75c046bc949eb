import { z } from 'zod';
import { PolicyRecord } from '../figure/policy.ts';
import type { ActorsRecord } from './actor.ts';
import { Id } from './id.ts';
import { Line } from './line.ts';
import { MomentRecord } from './moment-record.ts';
import { QuestionRecord } from './question.ts';
import type { SourceRecord } from './source-record.ts';

/** `data/<dossier>/dossier.yaml`: one story and what its claims are compared on. */
export const DossierRecord = z.strictObject({
  title: Line,
  summary: Line,
  language: z.string().default('en'),
  /** The day on which a person last looked the whole dossier over; null or left out where that is not known. */
  reviewed: MomentRecord.nullish(),
  /** Whether two curators must approve what people suggest for it in chat, neither of them the suggester. */
  'four-eyes': z.boolean().default(false),
  questions: z.record(Id, QuestionRecord),
  /** Events of the timeline: their name, by the id that claims use. */
  events: z.record(Id, Line).default({}),
  policy: PolicyRecord.prefault({}),
});
export type DossierRecord = z.infer<typeof DossierRecord>;

/** All files of one dossier, parsed but not yet linked. */
export interface DossierFiles {
  id: string;
  dossier: DossierRecord;
  actors: ActorsRecord;
  sources: ReadonlyMap<string, SourceRecord>;
}
