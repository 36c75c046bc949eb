import { z } from 'zod';
import { verdicts } from '../compare/verdict.ts';
import { PhraseSchema as Phrase, ReferenceInlineSchema } from './phrase-schema.ts';
import { PictureSchema } from './picture-schema.ts';
import type { View } from './view.ts';

const Invocation = z.strictObject({
  command: z.string(),
  options: z.record(z.string(), z.string()).readonly(),
});

const Action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('button'), label: Phrase, invocation: Invocation }),
  z.strictObject({
    kind: z.literal('select'),
    label: Phrase,
    options: z.array(z.strictObject({ label: Phrase, invocation: Invocation })).readonly(),
    calendar: z.strictObject({ label: Phrase, invocation: Invocation, option: z.string() }).exactOptional(),
  }),
]);

const ListItem = z.strictObject({ text: Phrase, details: z.array(Phrase).readonly() });

const table = {
  columns: z.array(Phrase).readonly(),
  rows: z.array(z.array(Phrase).readonly()).readonly(),
};

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: Phrase, folds: z.literal(true).exactOptional() }),
  z.strictObject({ kind: z.literal('paragraph'), text: Phrase }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(ListItem).readonly(),
    table: z.strictObject(table).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('entry'),
    text: Phrase,
    lines: z.array(Phrase).readonly(),
    small: z.array(Phrase).readonly(),
  }),
  z.strictObject({ kind: z.literal('small'), text: Phrase }),
  z.strictObject({ kind: z.literal('quote'), text: Phrase }),
  z.strictObject({ kind: z.literal('verbatim'), lines: z.array(ReferenceInlineSchema).readonly() }),
  z.strictObject({
    kind: z.literal('facts'),
    facts: z.array(z.strictObject({ label: Phrase, value: Phrase })).readonly(),
  }),
  z.strictObject({ kind: z.literal('table'), ...table }),
  z.strictObject({ kind: z.literal('divider') }),
  z.strictObject({ kind: z.literal('picture'), picture: PictureSchema, alt: Phrase }),
  z.strictObject({ kind: z.literal('actions'), actions: z.array(Action).readonly() }),
  z.strictObject({ kind: z.literal('notice'), tone: z.enum(['info', 'warning', 'error']), text: Phrase }),
]);

/** Reads a view that was kept as JSON. A test holds that its type is `View`. */
export const ViewSchema = z.strictObject({
  title: Phrase,
  blocks: z.array(Block).readonly(),
  footer: Phrase,
  news: Phrase.exactOptional(),
  verdict: z.enum(verdicts).exactOptional(),
  page: z.strictObject({ label: Phrase, url: z.string() }).exactOptional(),
  asksBack: z.literal(true).exactOptional(),
  thread: z
    .array(z.strictObject({ title: Phrase, blocks: z.array(Block).readonly() }))
    .readonly()
    .exactOptional(),
}) satisfies z.ZodType<View>;
