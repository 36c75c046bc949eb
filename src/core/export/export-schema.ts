import { z } from 'zod';
import { standings } from '../compare/standing.ts';
import { actorKinds } from '../dossier/actor.ts';
import { modalities, ranks, wordings } from '../dossier/claim-record.ts';
import { measures } from '../dossier/question.ts';
import { PolicyRecord } from '../figure/policy.ts';
import { BoundsRow, DifferenceRow } from './difference-schema.ts';

/** What tells an export from any other JSON. */
export const exportFormat = 'parallax-dossier';

const text = z.string();
const maybe = text.nullable();
const ids = z.array(text).readonly();
const range = z.tuple([z.int(), z.int()]).readonly();

const ActorRow = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(actorKinds),
  role: maybe,
  party: maybe,
  partOf: maybe,
});

const SourceRow = z.strictObject({
  id: text,
  publisher: text,
  writtenBy: text,
  title: maybe,
  language: text,
  url: maybe,
  published: maybe,
  publishedBasis: maybe,
  capture: z.strictObject({ file: text, sha256: maybe }).nullable(),
  claims: ids,
  leftOut: z.array(z.strictObject({ at: range, why: text })).readonly(),
});

const QuestionRow = z.strictObject({
  id: text,
  title: text,
  ask: text,
  measure: z.enum(measures),
  unit: maybe,
  settles: maybe,
});

const ValueRow = z.strictObject({
  text,
  ...BoundsRow.shape,
  relativeTo: maybe,
  parts: z
    .array(z.strictObject({ scope: text, text, ...BoundsRow.shape }))
    .readonly()
    .nullable(),
});

const ClaimRow = z.strictObject({
  id: text,
  source: text,
  publisher: text,
  statement: text,
  quote: text,
  at: range.nullable().describe('code points of the captured text, end-exclusive'),
  chain: ids,
  chainIds: ids,
  chainComplete: z.boolean(),
  origin: text,
  originId: text,
  modality: z.enum(modalities),
  question: maybe,
  scope: maybe,
  value: ValueRow.nullable(),
  asOf: maybe.describe('EDTF'),
  said: maybe.describe('EDTF'),
  event: z.strictObject({ id: text, when: maybe }).nullable(),
  rank: z.enum(ranks),
  corrects: maybe,
  note: maybe,
  wording: z.enum(wordings),
  circular: z.boolean(),
  reason: maybe,
  asOfBasis: maybe,
  saidBasis: maybe,
  eventBasis: maybe,
  correctedBy: ids,
  standing: z.enum(standings),
  published: maybe.describe('EDTF'),
  speakers: ids,
  bodies: ids,
  takenBackBy: maybe,
  unsupportedBy: ids,
  unverified: z.boolean(),
});

/** The files of a dossier as texts, by their names within its folder. */
export const DossierFilesText = z.record(text, text);
export type DossierFilesText = Readonly<z.infer<typeof DossierFilesText>>;

/** An exported dossier: what people read of it, and the files that it can be brought in from again. */
export const ExportedDossier = z.strictObject({
  format: z.literal(exportFormat),
  dossier: text,
  title: text,
  summary: text,
  revision: text,
  reviewed: maybe.describe('EDTF'),
  policy: PolicyRecord,
  actors: z.array(ActorRow).readonly(),
  sources: z.array(SourceRow).readonly(),
  questions: z.array(QuestionRow).readonly(),
  claims: z.array(ClaimRow).readonly(),
  differences: z.array(DifferenceRow).readonly().describe('the worst first'),
  files: DossierFilesText.nullable().describe(
    "the dossier's own files, of which the revision is a hash; null where it cannot be brought in from this file",
  ),
});
export type ExportedDossier = z.infer<typeof ExportedDossier>;

/** The JSON Schema (2020-12) of an export, as a text. */
export function exportSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(ExportedDossier, { target: 'draft-2020-12', io: 'output' });
  const title = 'Parallax: npm run export -- --format json';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}
