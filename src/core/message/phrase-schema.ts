import { z } from 'zod';
import { PolicyRecord } from '../figure/policy.ts';
import { writtenForms } from '../reference/reference.ts';

const Style = z.enum(['strong', 'emphasis']).exactOptional();
const text = z.string();
const ids = z.array(z.string()).readonly();

const FieldRef = z.strictObject({
  record: z.enum([
    'dossier',
    'source',
    'actor',
    'question',
    'scope',
    'party',
    'event',
    'claim',
    'sum',
    'schedule',
    'suggestion',
  ]),
  id: z.string(),
  field: z.string(),
});

const Among = z.union([
  z.strictObject({
    question: z.string(),
    without: z.string().exactOptional(),
    asOf: z.number().exactOptional(),
    reported: z.strictObject({ scope: z.string().nullable() }).exactOptional(),
  }),
  z.strictObject({ source: z.string() }),
]);

const Counted = z.union([
  z.strictObject({ what: z.enum(['claims', 'questions']), ids }),
  z.strictObject({
    what: z.literal('size'),
    dossier: z.string(),
    of: z.enum(['claims', 'sources', 'actors', 'questions']),
  }),
  z.strictObject({ what: z.literal('unverified'), dossier: z.string() }),
  z.strictObject({ what: z.enum(['outlets', 'origins', 'parties']), claims: ids }),
  z.strictObject({ what: z.enum(['outlets', 'origins', 'parties']), among: Among }),
  z.strictObject({ what: z.literal('total'), of: z.enum(['claims', 'questions', 'sources']), n: z.number() }),
  z.strictObject({ what: z.literal('rest'), of: z.number(), shown: z.number() }),
  z.strictObject({ what: z.literal('page'), page: z.number(), pages: z.number() }),
  z.strictObject({ what: z.literal('repeats'), start: z.int(), within: z.enum(['text', 'sentence']) }),
  z.strictObject({ what: z.literal('figures'), of: z.enum(['all', 'here', 'correct', 'style', 'held', 'not-here']) }),
  z.strictObject({ what: z.literal('cap'), of: z.enum(['channel', 'person']) }),
  z.strictObject({ what: z.literal('suggestions'), of: z.enum(['person', 'channel']) }),
  z.strictObject({ what: z.literal('longest'), command: z.string(), option: z.string() }),
]);

const DateOf = z.union([
  FieldRef,
  z.literal('now'),
  z.strictObject({ asked: z.string() }),
  z.strictObject({ seen: z.number() }),
]);

const WidthOf = z.union([
  z.strictObject({ policy: PolicyRecord.keyof(), index: z.number().exactOptional() }),
  z.strictObject({
    flip: z.string(),
    question: z.string(),
    without: z.string().exactOptional(),
    asOf: z.number().exactOptional(),
  }),
]);

const NameInline = z.strictObject({ kind: z.literal('name'), text, of: FieldRef, style: Style });

export const ReferenceInlineSchema = z.strictObject({
  kind: z.literal('reference'),
  text,
  of: z.strictObject({ claim: z.string(), form: z.enum(writtenForms), line: z.number() }),
});

const plainInlines = [
  z.strictObject({ kind: z.literal('words'), text, style: Style }),
  NameInline,
  z.strictObject({ kind: z.literal('date'), text, of: DateOf }),
  z.strictObject({ kind: z.literal('count'), text, of: Counted }),
  z.strictObject({ kind: z.literal('width'), text, of: WidthOf }),
  z.strictObject({ kind: z.literal('typed'), text }),
  z.strictObject({ kind: z.literal('example'), text }),
  z.strictObject({ kind: z.literal('link'), text, url: z.string(), of: FieldRef }),
  ReferenceInlineSchema,
] as const;

const claimInlines = [
  z.strictObject({ kind: z.literal('statement'), text, of: z.string() }),
  z.strictObject({ kind: z.literal('quote'), text, of: z.string() }),
  z.strictObject({
    kind: z.literal('figure'),
    text,
    of: z.string(),
    part: z.string().exactOptional(),
    end: z.enum(['low', 'high']).exactOptional(),
    style: Style,
  }),
  z.strictObject({
    kind: z.literal('arithmetic'),
    text,
    op: z.enum(['interval', 'sum']),
    terms: ids,
    part: z.string().exactOptional(),
    style: Style,
  }),
] as const;

const Said = z.strictObject({
  kind: z.literal('said'),
  speaker: z.tuple([NameInline], z.discriminatedUnion('kind', plainInlines)).readonly(),
  order: z.enum(['content-first', 'speaker-first', 'speaker-within']),
  joint: z.string(),
  content: z.array(z.discriminatedUnion('kind', [...claimInlines, ...plainInlines])).readonly(),
});

/** Reads a phrase that was kept as JSON. */
export const PhraseSchema = z.array(z.discriminatedUnion('kind', [...plainInlines, Said])).readonly();
