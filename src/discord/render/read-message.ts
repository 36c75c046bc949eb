import { ComponentType } from 'discord.js';
import { z } from 'zod';
import type { Fragment, PackedMessage } from './fragment.ts';

const Text = z.object({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const Separator = z.object({ type: z.literal(ComponentType.Separator) });
const Button = z.object({ type: z.literal(ComponentType.Button), label: z.string(), custom_id: z.string() });
const Link = z.object({ type: z.literal(ComponentType.Button), label: z.string(), url: z.string() });
const Select = z.object({
  type: z.literal(ComponentType.StringSelect),
  placeholder: z.string(),
  options: z.array(z.object({ label: z.string(), value: z.string(), description: z.string().nullish() })),
});
const Row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: z.union([z.array(z.union([Button, Link])), z.tuple([Select])]),
});
const Gallery = z.object({ type: z.literal(ComponentType.MediaGallery), items: z.array(z.object({})) });
const Child = z.discriminatedUnion('type', [Text, Separator, Row, Gallery]);

const Components = z.tuple([
  z.object({
    type: z.literal(ComponentType.Container),
    accent_color: z.number().nullish(),
    components: z.array(Child),
  }),
]);

/**
 * A message of the bot's own as it was packed, from what Discord gives back of it. Null where it is none that this
 * version writes. Pictures are left out: Discord gives their addresses, and not the facts that they are drawn from.
 */
export function readMessage(components: unknown): PackedMessage | null {
  const { success, data } = Components.safeParse(components);
  if (!success) return null;
  const [{ accent_color: accent = null, components: children }] = data;
  return { accent, fragments: children.flatMap(fragmentsOf) };
}

function fragmentsOf(child: z.infer<typeof Child>): Fragment[] {
  switch (child.type) {
    case ComponentType.TextDisplay:
      return [{ kind: 'text', passages: [child.content] }];
    case ComponentType.Separator:
      return [{ kind: 'separator' }];
    case ComponentType.ActionRow:
      return [fragmentOfRow(child.components)];
    case ComponentType.MediaGallery:
      return [];
    default:
      return child satisfies never;
  }
}

/** Custom ids and values begin with a character that only keeps them apart. */
function fragmentOfRow(components: z.infer<typeof Row>['components']): Fragment {
  const [first] = components;
  if (first?.type === ComponentType.StringSelect)
    return {
      kind: 'select',
      placeholder: first.placeholder,
      options: first.options.map(({ label, value, description = null }) => ({
        label,
        description,
        encoded: value.slice(1),
      })),
    };
  return {
    kind: 'buttons',
    buttons: components.flatMap((button) =>
      'custom_id' in button
        ? [{ label: button.label, description: null, encoded: button.custom_id.slice(1) }]
        : 'url' in button
          ? [{ label: button.label, description: null, encoded: '', url: button.url }]
          : [],
    ),
  };
}
