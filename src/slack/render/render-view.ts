import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { flatten } from '../../core/message/inline.ts';
import { phrasesOf } from '../../core/message/phrases-of.ts';
import type { Block, View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { packMessages } from './pack-messages.ts';
import { plainText, shorten, shownText } from './plain-text.ts';
import { renderActions } from './render-actions.ts';
import { renderTable } from './render-table.ts';
import { bulletLists, factLists, quotes, richBlocks, sections } from './rich-blocks.ts';
import type { TextOptions } from './rich-text.ts';
import type { SlackMessage, UnplacedBlock } from './slack-message.ts';

/** What a notice's tone looks like; its text says the rest. */
const signs = { info: 'ℹ️ ', warning: '⚠️ ', error: '⛔ ' } as const;

/**
 * A view as the messages that show it; each continues the one before. Nothing is cut: what is over a limit goes on in
 * the next block or message. Nothing in it is markup, and nothing mentions anyone. An empty view is no message.
 */
export function renderView(view: View, options: TextOptions = { prefix: '' }): SlackMessage[] {
  let actions = 0;
  const nextNumber = (): number => actions++;
  const blocks = [
    ...renderTitle(view.title, options),
    ...view.blocks.flatMap((block) => renderBlock(block, nextNumber, options)),
    ...renderFooter(view.footer, options),
  ];
  const text = notificationOf(view);
  return packMessages(blocks, text.length).map((packed) => ({ text, blocks: packed }));
}

function renderBlock(block: Block, nextNumber: () => number, options: TextOptions): UnplacedBlock[] {
  switch (block.kind) {
    case 'heading':
      return keptWithNext(richBlocks(sections(block.text, options, { bold: true })));
    case 'paragraph':
      return richBlocks(sections(block.text, options));
    case 'list':
      return richBlocks(bulletLists(block.items, options));
    case 'quote':
      return richBlocks(quotes(block.text, options));
    case 'facts':
      return richBlocks(factLists(block.facts, options));
    case 'table':
      return renderTable(block.columns, block.rows, options);
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

function renderTitle(title: Phrase, options: TextOptions): UnplacedBlock[] {
  const text = shownText(title);
  if (isPlainText(title) && text.trim() !== '' && text.length <= limits.header)
    return [{ block: { type: 'header', text: plainText(text) }, keepWithNext: true }];
  return keptWithNext(richBlocks(sections(title, options, { bold: true })));
}

/** The small last line. */
function renderFooter(footer: Phrase, options: TextOptions): UnplacedBlock[] {
  const text = shownText(footer);
  if (!isPlainText(footer) || text.trim() === '' || text.length > limits.plainText / 2)
    return richBlocks(sections(footer, options));
  return [{ block: { type: 'context', elements: [plainText(text)] } }];
}

/** Whether plain text can show all of a phrase: it can hold no address, and no line to type. */
function isPlainText(phrase: Phrase): boolean {
  return flatten(phrase).every(({ kind }) => kind !== 'link' && kind !== 'example');
}

function keptWithNext(blocks: readonly UnplacedBlock[]): UnplacedBlock[] {
  return blocks.map((block) => ({ ...block, keepWithNext: true }));
}

function withSign(sign: string, [first, ...rest]: types.RichTextBlockElement[]): types.RichTextBlockElement[] {
  if (first?.type !== 'rich_text_section') return [];
  return [{ ...first, elements: [{ type: 'text', text: sign }, ...first.elements] }, ...rest];
}

/** What notifications and screen readers get first: the title, which cannot mention anyone or hold a link. */
function notificationOf(view: View): string {
  const first = phrasesOf(view)
    .map(shownText)
    .find((text) => text.trim() !== '');
  return escapeText(shorten(first ?? '…', limits.notification));
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
