import { html } from 'hono/html';
import type { Html } from '../../src/page/layout.ts';

/** Marks at the beginning of a line, the longest first. */
const lineForms = [
  [/^-# (.*)$/su, (inner: Html) => html`<p class="subtext">${inner}</p>`],
  [/^### (.*)$/su, (inner: Html) => html`<h3>${inner}</h3>`],
  [/^## (.*)$/su, (inner: Html) => html`<h2>${inner}</h2>`],
  [/^> (.*)$/su, (inner: Html) => html`<blockquote>${inner}</blockquote>`],
  [/^ +- (.*)$/su, (inner: Html) => html`<p class="item deeper">${inner}</p>`],
  [/^- (.*)$/su, (inner: Html) => html`<p class="item">${inner}</p>`],
] as const;

/** The part of Discord's Markdown that the bot writes, as HTML. Whatever else stands there is shown as it is. */
export function discordMarkdown(text: string): Html {
  const pieces = text.split(/^```\n([\s\S]*?)\n```$/mu);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<pre>${piece}</pre>` : lines(piece)))}`;
}

function lines(text: string): Html {
  const shown = text.split('\n').filter((line) => line.trim() !== '');
  return html`${shown.map(lineOf)}`;
}

function lineOf(line: string): Html {
  for (const [form, write] of lineForms) {
    const [, inner] = form.exec(line) ?? [];
    if (inner !== undefined) return write(inline(inner));
  }
  return html`<p>${inline(line)}</p>`;
}

/** An escaped character, bold, italic, code, an address. */
const live = /\\([^\p{L}\p{N}\s])|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|`([^`]+)`|<(https?:[^>\s]+)>/gsu;

function inline(text: string): Html {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(live)) {
    const [whole, escaped, bold, italic, code, address] = match;
    parts.push(text.slice(end, match.index));
    if (escaped !== undefined) parts.push(escaped);
    else if (bold !== undefined) parts.push(html`<b>${inline(bold)}</b>`);
    else if (italic !== undefined) parts.push(html`<em>${inline(italic)}</em>`);
    else if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else parts.push(html`<span class="link">${address}</span>`);
    end = match.index + whole.length;
  }
  return html`${[...parts, text.slice(end)]}`;
}
