import { ComponentType } from 'discord.js';
import { html } from 'hono/html';
import { pictureName } from '../../src/discord/render/discord-message.ts';
import type { Html } from '../../src/page/layout.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { type Control, DiscordPayload, type Part } from './discord-schema.ts';
import { discordStyle } from './discord-style.ts';
import type { AddressOf } from './draw-slack.ts';
import { type Frame, framed } from './framed.ts';

/** A payload as Discord shows it, as a page. Every text of it is escaped. Throws where a part cannot be drawn. */
export async function drawDiscord(payload: unknown, frame: Frame, addressOf: AddressOf): Promise<string> {
  const { components, pictures } = DiscordPayload.parse(payload);
  const [{ accent_color: accent, components: parts }] = components;
  const drawn = await Promise.all(
    pictures.map(async (picture, index) => [`attachment://${pictureName(index)}`, await addressOf(picture)] as const),
  );
  const addresses = new Map(drawn);
  const bar = accent === undefined ? '#e3e5e8' : `#${accent.toString(16).padStart(6, '0')}`;
  const body = html`<div class="container" style="border-left-color: ${bar}">${parts.map((part) => partOf(part, addresses))}</div>`;
  return framed(body, discordStyle, frame);
}

function partOf(part: Part, addresses: ReadonlyMap<string, string>): Html {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return html`<div class="text">${discordMarkdown(part.content)}</div>`;
    case ComponentType.Separator:
      return html`<hr>`;
    case ComponentType.MediaGallery:
      return html`${part.items.map(({ media, description }) => {
        const address = addresses.get(media.url);
        if (address === undefined) throw new Error(`${media.url} is not attached`);
        return html`<img class="image" src="${address}" alt="${description}">`;
      })}`;
    case ComponentType.ActionRow:
      return html`<div class="actions">${part.components.map(controlPart)}</div>`;
    default:
      return part satisfies never;
  }
}

function controlPart(control: Control): Html {
  switch (control.type) {
    case ComponentType.Button:
      return html`<span class="control">${control.label}</span>`;
    case ComponentType.StringSelect:
      return html`<span class="control select">${control.placeholder}</span>`;
    default:
      return control satisfies never;
  }
}
