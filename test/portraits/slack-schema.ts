import { z } from 'zod';
import { PictureSchema } from '../../src/core/message/picture-schema.ts';

const PlainText = z.object({ type: z.literal('plain_text'), text: z.string() });
const Style = z.strictObject({ bold: z.boolean(), italic: z.boolean(), code: z.boolean() }).partial();
const Inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style: Style.optional() }),
  z.object({ type: z.literal('link'), text: z.string(), style: Style.optional() }),
]);
export type Inline = z.infer<typeof Inline>;

const Section = z.object({ type: z.literal('rich_text_section'), elements: z.array(Inline) });
const RichElement = z.discriminatedUnion('type', [
  Section,
  z.object({ type: z.literal('rich_text_list'), indent: z.number().default(0), elements: z.array(Section) }),
  z.object({ type: z.literal('rich_text_quote'), elements: z.array(Inline) }),
  z.object({ type: z.literal('rich_text_preformatted'), elements: z.array(Inline) }),
]);
export type RichElement = z.infer<typeof RichElement>;

const Control = z.discriminatedUnion('type', [
  z.object({ type: z.literal('button'), text: PlainText }),
  z.object({ type: z.literal('static_select'), placeholder: PlainText }),
  z.object({ type: z.literal('datepicker'), placeholder: PlainText }),
]);
export type Control = z.infer<typeof Control>;

const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text: PlainText }),
  z.object({ type: z.literal('rich_text'), elements: z.array(RichElement) }),
  z.object({ type: z.literal('context'), elements: z.array(PlainText) }),
  z.object({ type: z.literal('actions'), elements: z.array(Control) }),
  z.object({ type: z.literal('picture'), picture: PictureSchema, alt_text: z.string() }),
  z.object({ type: z.literal('divider') }),
]);
export type Block = z.infer<typeof Block>;

/** What is drawn of a message. A block that nothing here can draw is an error, so that no portrait leaves one out. */
export const SlackPayload = z.object({ blocks: z.array(Block) });
