import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { flatten } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { DiscordMessage } from '../../../src/discord/render/discord-message.ts';
import { safeLink } from '../../../src/discord/render/safe-link.ts';
import { type Live, readMarkdown } from './read-markdown.ts';

/** Every text that a reader of a view must get, addresses included. */
export function textsOfView(view: View): string[] {
  return phrasesOf(view).flatMap((phrase) => {
    return flatten(phrase).flatMap((inline) =>
      inline.kind === 'link' ? [inline.text, safeLink(inline.url) ?? inline.url] : [inline.text],
    );
  });
}

/** What a reader of the messages sees, labels included, without white space; and what of it is live. */
export function readMessages(messages: readonly DiscordMessage[]): { visible: string; live: Live[]; labels: string[] } {
  const children = messages.flatMap(({ components }) => components.flatMap((container) => container.components));
  const texts = children.flatMap((child) =>
    child.type === ComponentType.TextDisplay ? [readMarkdown(child.content)] : [],
  );
  const labels = children.flatMap(labelsOf);
  const visible = [...texts.map((text) => text.visible), ...labels].join('');
  return { visible: visible.replace(/\s/gu, ''), live: texts.flatMap(({ live }) => live), labels };
}

/** The words of a text as they must arrive. */
export function wordsOf(text: string): string[] {
  return showHidden(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
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
