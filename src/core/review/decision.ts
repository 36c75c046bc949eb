import { z } from 'zod';
import { ClaimRecord } from '../dossier/claim-record.ts';
import { Id } from '../dossier/id.ts';
import { Line } from '../dossier/line.ts';
import { Draft, TextRange } from '../draft/draft.ts';

const whoAndWhen = { by: Line, when: z.iso.datetime() };

/** The keys of a claim that merging changes, as they were before. A key that was not there is null. */
export const FormerKeys = z.strictObject({
  statement: ClaimRecord.shape.statement,
  quote: ClaimRecord.shape.quote,
  at: TextRange.nullable(),
  scope: Id.nullable(),
  value: ClaimRecord.shape.value.nullable(),
});
export type FormerKeys = z.infer<typeof FormerKeys>;

/**
 * What a person did with a draft or a sentence, when and by whom. `accept` has no draft where the claim was written by
 * hand. `merge` says which claim a draft became a part of, and what that claim was before, if it changed. `undo` names
 * an earlier decision by its number, counted from 0. `bring` adds drafts that a desk made.
 */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), ...whoAndWhen, draft: Id.nullable(), claim: Id }),
  z.strictObject({
    kind: z.literal('merge'),
    ...whoAndWhen,
    draft: Id,
    into: Id,
    before: FormerKeys.nullable(),
    'left-out': TextRange.nullable(),
  }),
  z.strictObject({ kind: z.literal('refuse'), ...whoAndWhen, draft: Id, why: Line }),
  z.strictObject({ kind: z.literal('leave-out'), ...whoAndWhen, at: TextRange, why: Line, drafts: z.array(Id) }),
  z.strictObject({ kind: z.literal('undo'), ...whoAndWhen, of: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('bring'), ...whoAndWhen, drafts: z.array(Draft) }),
]);
export type Decision = z.infer<typeof Decision>;

/** The first line of a review: what is reviewed, and the drafts that were proposed for it. */
export const ReviewHeader = z.strictObject({
  kind: z.literal('review'),
  dossier: Id,
  source: Id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  drafts: z.array(Draft),
});
export type ReviewHeader = z.infer<typeof ReviewHeader>;
