import { html } from 'hono/html';
import type { Picture } from '../../src/core/message/picture.ts';
import type { Html } from '../../src/page/layout.ts';
import { type Frame, framed } from './framed.ts';
import { type Block, type Control, type Inline, type RichElement, SlackPayload } from './slack-schema.ts';
import { slackStyle } from './slack-style.ts';

/** Gives a picture as the address of an image. */
export type AddressOf = (picture: Picture) => Promise<string>;

/** A payload as Slack shows it, as a page. Every text of it is escaped. Throws where a block cannot be drawn. */
export async function drawSlack(payload: unknown, frame: Frame, addressOf: AddressOf): Promise<string> {
  const { blocks } = SlackPayload.parse(payload);
  const parts = await Promise.all(blocks.map((block) => blockPart(block, addressOf)));
  return framed(html`${parts}`, slackStyle, frame);
}

async function blockPart(block: Block, addressOf: AddressOf): Promise<Html> {
  switch (block.type) {
    case 'header':
      return html`<h2>${block.text.text}</h2>`;
    case 'rich_text':
      return html`<div class="rich">${block.elements.map(richPart)}</div>`;
    case 'context':
      return html`${block.elements.map(({ text }) => html`<p class="context">${text}</p>`)}`;
    case 'actions':
      return html`<div class="actions">${block.elements.map(controlPart)}</div>`;
    case 'picture':
      return html`<img class="image" src="${await addressOf(block.picture)}" alt="${block.alt_text}">`;
    case 'divider':
      return html`<hr>`;
    default:
      return block satisfies never;
  }
}

function richPart(element: RichElement): Html {
  switch (element.type) {
    case 'rich_text_section':
      return html`<p>${element.elements.map(inlinePart)}</p>`;
    case 'rich_text_list':
      return html`<ul style="margin-left: ${element.indent * 24}px">${element.elements.map(
        (item) => html`<li>${item.elements.map(inlinePart)}</li>`,
      )}</ul>`;
    case 'rich_text_quote':
      return html`<blockquote>${element.elements.map(inlinePart)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${element.elements.map(inlinePart)}</pre>`;
    default:
      return element satisfies never;
  }
}

function inlinePart({ type, text, style = {} }: Inline): Html {
  const inner = type === 'link' ? html`<span class="link">${text}</span>` : html`${text}`;
  const coded = style.code === true ? html`<code>${inner}</code>` : inner;
  const slanted = style.italic === true ? html`<em>${coded}</em>` : coded;
  return style.bold === true ? html`<b>${slanted}</b>` : slanted;
}

function controlPart(control: Control): Html {
  switch (control.type) {
    case 'button':
      return html`<span class="control">${control.text.text}</span>`;
    case 'static_select':
      return html`<span class="control select">${control.placeholder.text}</span>`;
    case 'datepicker':
      return html`<span class="control date">${control.placeholder.text}</span>`;
    default:
      return control satisfies never;
  }
}
