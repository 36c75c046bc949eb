import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { phrasesOfBlock } from '../../core/message/phrases-of.ts';
import type { Block, ListItem } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { isPlainText, plainText, shownText } from './plain-text.ts';
import { rowsAsItems } from './render-table.ts';
import { signs } from './signs.ts';

type Child = types.SectionBlock | types.ContextBlock | types.DividerBlock;
/** What becomes a child of the container, or a part of one. */
type Piece = { kind: 'text' | 'small'; text: string } | { kind: 'divider' };

/**
 * What stands under a heading that folds, as a container which can be opened, and of how many blocks that is. Null
 * where there is no such heading, or where a container cannot hold what stands under it: it takes at most ten blocks,
 * and holds only what both the documentation and the live API are known to take, so no rich text. Bold and italics are
 * left out in it.
 * https://docs.slack.dev/reference/block-kit/blocks/container-block
 */
export function foldAway([heading, ...after]: readonly Block[]): {
  container: types.ContainerBlock;
  count: number;
} | null {
  if (heading?.kind !== 'heading' || heading.folds !== true) return null;
  const end = after.findIndex(({ kind }) => kind === 'heading' || kind === 'actions');
  const below = end === -1 ? after : after.slice(0, end);
  const title = shownText(heading.text);
  const isPlain = isPlainText(heading.text) && below.flatMap(phrasesOfBlock).every(isPlainText);
  if (below.length === 0 || !isPlain || title.trim() === '' || title.length > limits.header) return null;
  const pieces = below.map((block) => piecesOf(block));
  if (pieces.includes(null)) return null;
  const all = pieces.flatMap((each) => each ?? []);
  const children = fewEnough(childrenOf(all)) ?? fewEnough(childrenOf(all.map(asText)));
  if (children === null) return null;
  const container: types.ContainerBlock = {
    type: 'container',
    title: plainText(title),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: children,
  };
  const room = limits.textInMessage - limits.reservedText - limits.notification;
  return escapedLength(container) > room ? null : { container, count: 1 + below.length };
}

function piecesOf(block: Block): Piece[] | null {
  switch (block.kind) {
    case 'paragraph':
      return texts(lines([block.text]));
    case 'notice':
      return texts(`${signs[block.tone]}${shownText(block.text)}`);
    case 'list':
      return texts(bullets(block.items));
    case 'entry':
      return [
        ...texts([shownText(block.text), ...block.lines.map((line) => `• ${shownText(line)}`)].join('\n')),
        ...smalls(block.small),
      ];
    case 'small':
      return smalls([block.text]);
    case 'facts':
      return texts(block.facts.map(({ label, value }) => `• ${shownText(label)}: ${shownText(value)}`).join('\n'));
    case 'table':
      return block.rows.length === 0 ? null : texts(bullets(rowsAsItems(block.columns, block.rows)));
    case 'divider':
      return [{ kind: 'divider' }];
    // A bar beside the text makes it a quote, and a box what can be copied; a heading and controls end what folds.
    case 'quote':
    case 'verbatim':
    case 'heading':
    case 'actions':
    case 'picture':
      return null;
    default:
      return block satisfies never;
  }
}

function bullets(items: readonly ListItem[]): string {
  return items
    .flatMap(({ text, details }) => [`• ${shownText(text)}`, ...details.map((each) => `    ◦ ${shownText(each)}`)])
    .join('\n');
}

function texts(text: string): Piece[] {
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
}

function smalls(phrases: readonly Phrase[]): Piece[] {
  const text = lines(phrases);
  return text.trim() === '' ? [] : [{ kind: 'small', text }];
}

function lines(phrases: readonly Phrase[]): string {
  return phrases.map(shownText).join('\n');
}

function asText(piece: Piece): Piece {
  return piece.kind === 'small' ? { kind: 'text', text: piece.text } : piece;
}

/** Neighbouring texts share a section as far as it has room. */
function childrenOf(pieces: readonly Piece[]): Child[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const both = last?.kind === 'text' && piece.kind === 'text' ? `${last.text}\n\n${piece.text}` : null;
    if (both !== null && both.length <= limits.plainText) joined.splice(-1, 1, { kind: 'text', text: both });
    else joined.push(piece);
  }
  return joined.map((piece): Child => {
    switch (piece.kind) {
      case 'text':
        return { type: 'section', text: plainText(piece.text), expand: true };
      case 'small':
        return { type: 'context', elements: [plainText(piece.text)] };
      case 'divider':
        return { type: 'divider' };
      default:
        return piece satisfies never;
    }
  });
}

function fewEnough(children: readonly Child[]): Child[] | null {
  const areShort = children.every((child) => textOf(child).length <= limits.plainText);
  const isEnough = children.length > 0 && children.length <= limits.blocksInContainer;
  return areShort && isEnough ? [...children] : null;
}

function textOf(child: Child): string {
  if (child.type === 'section') return child.text?.text ?? '';
  const [element] = child.type === 'context' ? child.elements : [];
  return element?.type === 'plain_text' ? element.text : '';
}
