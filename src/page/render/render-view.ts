import { html, raw } from 'hono/html';
import { verdicts } from '../../core/compare/verdict.ts';
import { type Phrase, textOf } from '../../core/message/inline.ts';
import type { Picture } from '../../core/message/picture.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Block, ListItem, View } from '../../core/message/view.ts';
import type { Words } from '../../core/words/words.ts';
import type { Html } from '../layout.ts';
import { type ActionParts, actionsPart } from './action-part.ts';
import { type HrefOf, phrasePart } from './phrase-part.ts';

/** Where a drawn picture is to be had; `width` and `height` in CSS pixels keep its place free. */
export interface DrawnPicture {
  light: string;
  dark: string;
  width: number;
  height: number;
  /** Where it can be saved from; none in a file of its own. */
  png?: string;
}

export interface RenderParts extends ActionParts {
  /** The level of the view's own title: 1 on a page of its own, below in a chat. */
  level: 1 | 2 | 3;
  /** The drawn picture; null where it cannot be had: then the view goes without, whose text says the same. */
  pictureOf(picture: Picture): DrawnPicture | null;
  /** False where nothing can be pressed. */
  hasActions?: boolean;
}

/**
 * A view as HTML. It is total over the kinds of blocks, leaves nothing out but what would lead to the page itself, and
 * nothing of it is obeyed by a browser.
 */
export function renderView({ title, blocks, footer, thread = [] }: View, parts: RenderParts): Html {
  const below = thread.map(
    (part) => html`<section>${heading(part.title, parts.level + 1)}
${blockParts(part.blocks, { ...parts, level: deeper(parts.level) })}</section>`,
  );
  return html`${heading(title, parts.level)}
${blockParts(blocks, parts)}
${below}${footer.length === 0 ? '' : html`<footer class="view">${linked(footer, parts)}</footer>`}`;
}

/** Blocks in their order; a picture that belongs to the entry before it is kept beside it. */
function blockParts(blocks: readonly Block[], parts: RenderParts): (Html | '')[] {
  return blocks.map((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind === 'picture' && before?.kind === 'entry') return '';
    const part = blockPart(block, parts);
    if (block.kind !== 'entry' || after?.kind !== 'picture') return part;
    return html`<div class="pictured">${part}${picturePart(after, parts)}</div>`;
  });
}

function deeper(level: RenderParts['level']): RenderParts['level'] {
  return level === 1 ? 2 : 3;
}

/** A heading; none where there is no text. What is named in it has no link: it is mostly the page itself. */
function heading(text: Phrase, level: number): Html | '' {
  if (text.length === 0) return '';
  const tag = raw(`h${level}`);
  return html`<${tag}>${phrasePart(text, null)}</${tag}>`;
}

function blockPart(block: Block, parts: RenderParts): Html | '' {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, parts.level + 1);
    case 'paragraph':
      return html`<p>${linked(block.text, parts)}</p>`;
    case 'list':
      return html`<ul class="list">${block.items.map((item) => itemPart(item, parts))}</ul>`;
    case 'entry':
      return entryPart(block, parts);
    case 'small':
      return html`<p class="small">${linked(block.text, parts)}</p>`;
    case 'quote':
      return html`<blockquote>${linked(block.text, parts)}</blockquote>`;
    case 'verbatim':
      return html`<pre class="verbatim" tabindex="0">${block.lines.map(({ text }) => showHidden(text)).join('\n')}</pre>`;
    case 'facts':
      return html`<dl>${block.facts.map(
        ({ label, value }) => html`<dt>${linked(label, parts)}</dt><dd>${linked(value, parts)}</dd>`,
      )}</dl>`;
    case 'table':
      return tablePart(block, parts);
    case 'picture':
      return picturePart(block, parts);
    case 'divider':
      return html`<hr>`;
    case 'actions':
      return parts.hasActions === false ? '' : actionsPart(block.actions, parts);
    case 'notice':
      return html`<div class="notice ${block.tone}"${block.tone === 'error' ? html` role="alert"` : ''}><p><strong>${phrasePart(
        parts.words.webPage.tones[block.tone],
        null,
      )}</strong> ${linked(block.text, parts)}</p></div>`;
    default:
      return block satisfies never;
  }
}

function linked(phrase: Phrase, { hrefOf, hasActions, isLive }: RenderParts): Html[] {
  const toRecord: HrefOf | null = hasActions === false || isLive === true ? null : hrefOf;
  return phrasePart(phrase, toRecord);
}

function itemPart({ text, details }: ListItem, parts: RenderParts): Html {
  const below =
    details.length === 0
      ? ''
      : html`<ul class="small-list">${details.map((detail) => html`<li>${linked(detail, parts)}</li>`)}</ul>`;
  return html`<li>${linked(text, parts)}${below}</li>`;
}

function entryPart({ text, lines, small }: Extract<Block, { kind: 'entry' }>, parts: RenderParts): Html {
  const verdict = verdictOf(text, parts.words);
  return html`<div class="entry${verdict === null ? '' : ` ${verdict}`}"><p>${linked(text, parts)}</p>${
    lines.length === 0 ? '' : html`<ul class="lines">${lines.map((line) => html`<li>${linked(line, parts)}</li>`)}</ul>`
  }${small.map((line) => html`<p class="small">${linked(line, parts)}</p>`)}</div>`;
}

/** The verdict whose sign a text begins with, for the colour of its edge; the text says the word. */
function verdictOf(text: Phrase, { sign }: Words): string | null {
  const start = textOf(text.slice(0, 1));
  return verdicts.find((verdict) => start.startsWith(`${sign[verdict]} `)) ?? null;
}

/** A table that scrolls by itself where it is wider than the page, by keys too. */
function tablePart({ columns, rows }: Extract<Block, { kind: 'table' }>, parts: RenderParts): Html {
  const name = columns.map((column) => showHidden(textOf(column))).join(', ');
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${linked(column, parts)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${linked(cell, parts)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** A higher picture (CSS pixels) has under 6 pt on one page of paper: there the text beside it stands alone. */
const mostOnPaper = 1_270;

/** A picture with what it says as its alternative text; nothing where it cannot be drawn. */
function picturePart({ picture, alt }: Extract<Block, { kind: 'picture' }>, parts: RenderParts): Html | '' {
  const drawn = parts.pictureOf(picture);
  const text = showHidden(textOf(alt));
  if (drawn === null) return '';
  const { light, dark, width, height, png } = drawn;
  const save =
    png === undefined ? '' : html`<figcaption><a href="${png}">${parts.words.webPage.asPng}</a></figcaption>`;
  const tooTall = height > mostOnPaper ? html` class="endless"` : '';
  return html`<figure${tooTall}><picture><source media="screen and (prefers-color-scheme: dark)" srcset="${dark}"><img src="${light}" width="${width}" height="${height}" alt="${text}"></picture>${save}</figure>`;
}
