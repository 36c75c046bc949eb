import { z } from 'zod';
import { verdicts } from '../compare/verdict.ts';
import { PhraseSchema as Phrase } from './phrase-schema.ts';
import { originsSigns, type Picture, rangeSigns, reportsCells, roles, stripSigns } from './picture.ts';

const framed = { title: Phrase, footer: Phrase };
const end = z.number().nullable();
const extent = { low: end, high: end };
const span = { first: end, last: end };
const Verdict = z.enum(verdicts);
const Cell = z.enum(reportsCells);

const StripMark = z.strictObject({
  ...extent,
  // pictures that were kept before did not say
  isLowOpen: z.boolean().default(false),
  isHighOpen: z.boolean().default(false),
  named: z.array(z.number()).readonly().default([]),
  label: Phrase,
  isVague: z.boolean(),
  isDerived: z.boolean(),
  decides: z.boolean(),
  isHeld: z.boolean(),
});
const StripRow = z.strictObject({ speaker: Phrase, date: Phrase, marks: z.array(StripMark).readonly() });
const StripPanel = z.strictObject({ heading: Phrase, verdict: Verdict.nullable(), rows: z.array(StripRow).readonly() });

const TimelineEvent = z.strictObject({
  ...span,
  name: Phrase,
  when: Phrase,
  said: z.array(z.strictObject({ ...span, speaker: Phrase, when: Phrase })).readonly(),
});

const OriginsNode = z.strictObject({
  id: z.string(),
  role: z.enum(roles),
  name: Phrase,
  says: Phrase,
  // pictures that were kept before said so at a line
  isOpen: z.boolean().default(false),
  group: z.string().nullable(),
});
const OriginsLink = z.strictObject({
  from: z.string(),
  to: z.string(),
  how: z.enum(['relay', 'copy', 'broken']).transform((how) => (how === 'broken' ? 'relay' : how)),
});

const RangeStep = z.strictObject({
  ...extent,
  // pictures that were kept before had no other
  isReported: z.boolean().default(true),
  day: z.number(),
  when: Phrase,
  moved: Phrase,
});

/** Reads a picture that was kept as JSON, within the view that holds it. */
export const PictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...framed,
    kind: z.literal('strip'),
    unit: Phrase,
    shared: Phrase.default([]),
    panels: z.array(StripPanel).readonly(),
    // pictures that were kept before had none
    key: z
      .array(z.strictObject({ sign: z.enum(stripSigns), name: Phrase }))
      .readonly()
      .default([]),
  }),
  z.strictObject({
    ...framed,
    kind: z.literal('timeline'),
    events: z.array(TimelineEvent).readonly(),
    whenLabel: Phrase.default([]),
    saidLabel: Phrase,
  }),
  z.strictObject({
    ...framed,
    kind: z.literal('origins'),
    heading: Phrase.default([]),
    verdict: Verdict.nullable().default(null),
    columns: z.tuple([Phrase, Phrase, Phrase]).readonly(),
    nodes: z.array(OriginsNode).readonly(),
    links: z.array(OriginsLink).readonly(),
    groups: z.array(z.strictObject({ id: z.string(), name: Phrase })).readonly(),
    key: z
      .array(z.strictObject({ sign: z.enum(originsSigns), name: Phrase }))
      .readonly()
      .default([]),
  }),
  z.strictObject({
    ...framed,
    kind: z.literal('reports'),
    origins: z.array(Phrase).readonly(),
    rows: z.array(z.strictObject({ question: Phrase, verdict: Verdict, cells: z.array(Cell).readonly() })).readonly(),
    legend: z.array(z.strictObject({ cell: Cell, name: Phrase })).readonly(),
  }),
  z.strictObject({
    ...framed,
    kind: z.literal('range'),
    unit: Phrase,
    steps: z.array(RangeStep).readonly(),
    key: z
      .array(z.strictObject({ sign: z.enum(rangeSigns), name: Phrase }))
      .readonly()
      .default([]),
  }),
]) satisfies z.ZodType<Picture>;
