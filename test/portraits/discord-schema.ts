import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { PictureSchema } from '../../src/core/message/picture-schema.ts';

const Text = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const Separator = z.object({ type: z.literal(ComponentType.Separator) });
const Gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: z.array(z.object({ media: z.object({ url: z.string() }), description: z.string() })),
});
const Button = z.object({
  type: z.literal(ComponentType.Button),
  style: z.union([z.literal(ButtonStyle.Secondary), z.literal(ButtonStyle.Link)]),
  label: z.string(),
});
const Select = z.object({ type: z.literal(ComponentType.StringSelect), placeholder: z.string() });
const Control = z.discriminatedUnion('type', [Button, Select]);
export type Control = z.infer<typeof Control>;

const Row = z.object({ type: z.literal(ComponentType.ActionRow), components: z.array(Control) });
const Part = z.discriminatedUnion('type', [Text, Separator, Gallery, Row]);
export type Part = z.infer<typeof Part>;

const Container = z.object({
  type: z.literal(ComponentType.Container),
  accent_color: z.int().min(0).max(0xffffff).optional(),
  components: z.array(Part),
});

/** What is drawn of a message. A component that nothing can draw is an error, so that no portrait leaves one out. */
export const DiscordPayload = z.object({
  components: z.tuple([Container]),
  pictures: z.array(PictureSchema).default([]),
});
