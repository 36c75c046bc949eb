import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { DiscordMessage } from '../../../src/discord/render/discord-message.ts';
import { type Live, readMarkdown } from './read-markdown.ts';

/** What a reader of the messages sees, labels included, without white space; and what of it is live. */
export function readMessages(messages: readonly DiscordMessage[]): { visible: string; live: Live[]; labels: string[] } {
  const children = messages.flatMap(({ components }) => components.flatMap((container) => container.components));
  const texts = children.flatMap((child) =>
    child.type === ComponentType.TextDisplay ? [readMarkdown(child.content)] : [],
  );
  const labels = children.flatMap(labelsOf);
  const visible = [...texts.map((text) => text.visible), ...children.flatMap(descriptionsOf), ...labels].join('');
  return { visible: visible.replace(/\s/gu, ''), live: texts.flatMap(({ live }) => live), labels };
}

/** What pictures say, which is read aloud, and shown in their place. */
function descriptionsOf(child: APIComponentInContainer): string[] {
  return child.type === ComponentType.MediaGallery ? child.items.map(({ description }) => description ?? '') : [];
}

function labelsOf(child: APIComponentInContainer): string[] {
  if (child.type !== ComponentType.ActionRow) return [];
  return child.components.flatMap((component) => {
    if (component.type === ComponentType.StringSelect) {
      return [
        component.placeholder ?? '',
        ...component.options.map(({ label, description = '' }) => `${label}${description}`),
      ];
    }
    return component.type === ComponentType.Button && 'label' in component ? [component.label ?? ''] : [];
  });
}
