import { expect, it } from 'vitest';
import { z } from 'zod';
import { ActorsRecord } from '../../../src/core/dossier/actor.ts';
import { ClaimRecord } from '../../../src/core/dossier/claim-record.ts';
import { DossierRecord } from '../../../src/core/dossier/dossier-record.ts';
import { Id } from '../../../src/core/dossier/id.ts';
import { QuestionRecord, SumRecord } from '../../../src/core/dossier/question.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';
import { placeholderFor } from '../../../src/dataset/schema/placeholder-for.ts';

it.each([
  [z.string().optional(), undefined],
  [z.string().default('x'), undefined],
  [z.string().prefault('x'), undefined],
  [z.string().nullable(), null],
  [z.union([z.enum(['a', 'b']), z.null()]), 'a'],
  [z.string().transform(Number), 'not-given'],
  [z.tuple([z.int().nonnegative(), z.int().positive()]), [0, 1]],
  [z.array(Id).min(2), ['not-given', 'not-given']],
  [z.array(Id), []],
  [z.record(Id, z.string()), {}],
  [z.boolean(), false],
  [z.string().regex(/^[0-9a-f]{64}$/), '0'.repeat(64)],
  [z.string().max(2), 'en'],
])('says nothing, and fits (%#)', (schema, placeholder) => {
  expect(placeholderFor(schema)).toEqual(placeholder);
});

it.each(Object.entries({ ActorsRecord, ClaimRecord, DossierRecord, QuestionRecord, SourceRecord, SumRecord }))(
  'fits the whole of a %s',
  (_, schema) => {
    expect(schema.safeParse(placeholderFor(schema)).error?.issues).toBeUndefined();
  },
);
