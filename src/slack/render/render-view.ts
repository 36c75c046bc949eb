import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { phrasesOf } from '../../core/message/phrases-of.ts';
import type { Block, ListItem, Part, Table, View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { encodeActionId } from './encode-invocation.ts';
import { foldAway } from './fold-away.ts';
import { packMessages } from './pack-messages.ts';
import { isPlainText, plainText, shorten, shownText } from './plain-text.ts';
import { renderActions } from './render-actions.ts';
import { renderDataTable } from './render-data-table.ts';
import { renderTable } from './render-table.ts';
import { bulletLists, factLists, preformatted, quotes, richBlocks, sections } from './rich-blocks.ts';
import type { TextOptions } from './rich-text.ts';
import { signs } from './signs.ts';
import type { PackedMessage, SlackMessage, UnplacedBlock } from './slack-message.ts';

type PictureOfView = Extract<Block, { kind: 'picture' }>;

export interface ViewOptions extends TextOptions {
  /** The form with folding containers and data tables, which not every workspace takes. */
  rich?: boolean;
  /** How much of a message stays free for the buttons that are added to it; what `limits` says if left out. */
  reserved?: number;
}

/**
 * A view as the messages that show it; each continues the one before. Nothing is cut: what is over a limit goes on in
 * the next block or message. Nothing in it is markup, and nothing mentions anyone. An empty view is no message.
 */
export function renderView(view: View, options: ViewOptions = { prefix: '' }): SlackMessage[] {
  return packView(view, options).map(({ text, blocks }) => ({ text, blocks: blocks.map(({ block }) => block) }));
}

/** The same, before controls are added. */
export function packView(view: View, options: ViewOptions): PackedMessage[] {
  let actions = 0;
  const nextNumber = (): number => actions++;
  const footer = renderSmall([view.footer], options).map((block) => ({ ...block, isFooter: true as const }));
  const body = renderBlocks(view.title, view.blocks, nextNumber, options);
  const blocks = [...renderTitle(view.title, options), ...withPageButton(body, view.page, nextNumber), ...footer];
  const text = notificationOf(view);
  const messages = packMessages(blocks, text.length, options.reserved).map((packed) => ({ text, blocks: packed }));
  return [...messages, ...(view.thread ?? []).flatMap((part) => packPart(part, nextNumber, options))];
}

/** The button that leads to the page, in the last row of controls where that has room. Slack itself follows it. */
function withPageButton(
  blocks: readonly UnplacedBlock[],
  page: View['page'],
  nextNumber: () => number,
): readonly UnplacedBlock[] {
  if (page === undefined) return blocks;
  const { label, url } = page;
  const text = plainText(shorten(shownText(label), limits.buttonLabel));
  const button: types.Button = { type: 'button', action_id: encodeActionId('page', nextNumber()), text, url };
  const last = blocks.at(-1);
  if (last?.block.type !== 'actions' || last.block.elements.length >= limits.actions)
    return [...blocks, { block: { type: 'actions', elements: [button] } }];
  return [...blocks.slice(0, -1), { ...last, block: { ...last.block, elements: [...last.block.elements, button] } }];
}

/** Whether a view has a rich form that differs from the plain one. */
export function hasRichForm({ blocks }: View): boolean {
  return blocks.some((block) => tableOf(block) !== null || (block.kind === 'heading' && block.folds === true));
}

function packPart(part: Part, nextNumber: () => number, options: ViewOptions): PackedMessage[] {
  const text = escapeText(shorten(shownText(part.title) || '…', limits.notification));
  const blocks = [...renderTitle(part.title, options), ...renderBlocks(part.title, part.blocks, nextNumber, options)];
  return packMessages(blocks, text.length, options.reserved).map((packed) => ({ text, blocks: packed }));
}

function renderBlocks(
  title: Phrase,
  blocks: readonly Block[],
  nextNumber: () => number,
  options: ViewOptions,
): UnplacedBlock[] {
  if (options.rich !== true) return blocks.flatMap((block) => renderBlock(block, nextNumber, options));
  const rendered: UnplacedBlock[] = [];
  let above = title;
  let next = 0;
  while (next < blocks.length) {
    const folded = foldAway(blocks.slice(next));
    const block = blocks[next];
    if (folded !== null) rendered.push({ block: folded.container });
    else if (block !== undefined) rendered.push(...renderRichBlock(block, above, nextNumber, options));
    if (block?.kind === 'heading') above = block.text;
    next += folded?.count ?? 1;
  }
  return rendered;
}

function tableOf(block: Block): Table | null {
  if (block.kind === 'table') return block;
  return block.kind === 'list' ? (block.table ?? null) : null;
}

function renderRichBlock(block: Block, above: Phrase, nextNumber: () => number, options: ViewOptions): UnplacedBlock[] {
  const table = tableOf(block);
  const rendered = table === null ? null : renderDataTable(table, above, options);
  return rendered === null ? renderBlock(block, nextNumber, options) : [{ block: rendered }];
}

function renderBlock(block: Block, nextNumber: () => number, options: TextOptions): UnplacedBlock[] {
  switch (block.kind) {
    case 'heading':
      return keptWithNext(richBlocks(sections(block.text, options, { bold: true })));
    case 'paragraph':
      return richBlocks(sections(block.text, options));
    case 'list':
      return richBlocks(bulletLists(block.items, options));
    case 'entry':
      return keptTogether([
        ...richBlocks([...sections(block.text, options), ...bulletLists(linesOf(block.lines), options)]),
        ...renderSmall(block.small, options),
      ]);
    case 'small':
      return renderSmall([block.text], options);
    case 'quote':
      return richBlocks(quotes(block.text, options));
    case 'verbatim':
      return richBlocks(preformatted(block.lines));
    case 'facts':
      return richBlocks(factLists(block.facts, options));
    case 'table':
      return renderTable(block.columns, block.rows, options);
    case 'picture':
      return renderPicture(block, options);
    case 'divider':
      return [{ block: { type: 'divider' } }];
    case 'actions':
      return renderActions(block.actions, nextNumber, options);
    case 'notice':
      return richBlocks(withSign(signs[block.tone], sections(block.text, options)));
    default:
      return block satisfies never;
  }
}

/** What an image cannot say of a picture stands below it. */
function renderPicture({ picture, alt }: PictureOfView, options: TextOptions): UnplacedBlock[] {
  const text = shownText(alt);
  const image: UnplacedBlock = { block: { type: 'picture', picture, alt_text: shorten(text, limits.altText) } };
  return text.length <= limits.altText ? [image] : [{ ...image, keepWithNext: true }, ...renderSmall([alt], options)];
}

function renderTitle(title: Phrase, options: TextOptions): UnplacedBlock[] {
  const text = shownText(title);
  if (isPlainText(title) && text.trim() !== '' && text.length <= limits.header)
    return [{ block: { type: 'header', text: plainText(text) }, keepWithNext: true }];
  return keptWithNext(richBlocks(sections(title, options, { bold: true })));
}

/**
 * Small print. Lines that plain text can show stand in one block, one below the other; a line to type or an address has
 * a block of its own.
 */
function renderSmall(lines: readonly Phrase[], options: TextOptions): UnplacedBlock[] {
  const blocks: UnplacedBlock[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ block: { type: 'context', elements: [plainText(open.join('\n'))] } });
    open = [];
  };
  for (const line of lines) {
    const text = shownText(line);
    const isSmall = isPlainText(line) && text.trim() !== '' && text.length <= limits.plainText / 2;
    if (!isSmall || [...open, text].join('\n').length > limits.plainText / 2) close();
    if (isSmall) open.push(text);
    else blocks.push(...richBlocks(sections(line, options)));
  }
  close();
  return blocks;
}

function linesOf(lines: readonly Phrase[]): ListItem[] {
  return lines.map((text) => ({ text, details: [] }));
}

function keptWithNext(blocks: readonly UnplacedBlock[]): UnplacedBlock[] {
  return blocks.map((block) => ({ ...block, keepWithNext: true }));
}

/** All but the last one stay with the one that follows. */
function keptTogether(blocks: readonly UnplacedBlock[]): UnplacedBlock[] {
  return [...keptWithNext(blocks.slice(0, -1)), ...blocks.slice(-1)];
}

function withSign(sign: string, [first, ...rest]: types.RichTextBlockElement[]): types.RichTextBlockElement[] {
  if (first?.type !== 'rich_text_section') return [];
  return [{ ...first, elements: [{ type: 'text', text: sign }, ...first.elements] }, ...rest];
}

/** What notifications and screen readers get first: the news or the title. It cannot mention anyone or hold a link. */
function notificationOf(view: View): string {
  const first = [view.news ?? [], ...phrasesOf(view)].map(shownText).find((text) => text.trim() !== '');
  return escapeText(shorten(first ?? '…', limits.notification));
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
