import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { plainText } from './plain-text.ts';

const text = z.string().catch('');
const Named = z.object({ name: text }).catch({ name: '' });

const Embed = z.object({
  author: Named,
  title: text,
  description: text,
  fields: z.array(z.object({ name: text, value: text })).catch([]),
  footer: z.object({ text }).catch({ text: '' }),
});

const Contents = z.object({
  content: text,
  embeds: z.array(Embed).catch([]),
  components: z.unknown().optional(),
  /** What a forwarded message said. */
  message_snapshots: z.array(z.object({ message: z.unknown() })).catch([]),
});

/**
 * What a message says, in plain words: what its author wrote; where that is nothing but addresses and marks, also what
 * it forwards, its embeds, and what stands in its components. Empty where Discord shows no text.
 */
export function textOfMessage(message: unknown): string {
  const { success, data } = Contents.safeParse(message);
  if (!success) return '';
  const own = plainText(data.content);
  if (/[\p{L}\p{N}]/u.test(own.replace(/https?:\/\/\S+/g, ''))) return own;
  const others = [
    ...data.message_snapshots.map((snapshot) => textOfMessage(snapshot.message)),
    ...data.embeds.flatMap(textsOfEmbed),
    ...textsOfComponents(data.components),
  ];
  const said = others.filter((each) => each !== '');
  return [...(own === '' || said.length === 0 ? [] : [own]), ...said].join('\n');
}

function textsOfEmbed({ author, title, description, fields, footer }: z.infer<typeof Embed>): string[] {
  const shown = fields.map(({ name, value }) => [name, value].filter((each) => each.trim() !== '').join(': '));
  return [author.name, title, description, ...shown, footer.text].map(plainText);
}

/** The texts of components, and of those within them, in reading order. */
function textsOfComponents(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(textsOfComponents);
  if (typeof components !== 'object' || components === null) return [];
  const own =
    'type' in components && components.type === ComponentType.TextDisplay && 'content' in components
      ? [plainText(String(components.content))]
      : [];
  return [...own, ...('components' in components ? textsOfComponents(components.components) : [])];
}
