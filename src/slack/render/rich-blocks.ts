import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import type { ListItem } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { type Element, richText, type TextOptions } from './rich-text.ts';
import type { Piece } from './slack-message.ts';

type Part = types.RichTextBlockElement;
/** A line of a list: its depth, and the groups of elements that it takes. */
interface Line {
  indent: number;
  elements: Element[];
}

/** Rich text blocks of the given parts, as few as their text allows. */
export function richBlocks(all: readonly Part[]): Piece[] {
  const blocks: Part[][] = [];
  let room = 0;
  for (const part of all) {
    const weight = escapedLength(part);
    if (blocks.length === 0 || weight > room) {
      blocks.push([part]);
      room = limits.richText - weight;
    } else {
      blocks.at(-1)?.push(part);
      room -= weight;
    }
  }
  return blocks.map((elements) => ({ block: { type: 'rich_text', elements } }));
}

/** A phrase as sections. */
export function sections(phrase: Phrase, options: TextOptions, style?: types.RichTextText['style']): Part[] {
  return richText(phrase, options, style).map((elements) => ({ type: 'rich_text_section', elements }));
}

/** A phrase as quotes. */
export function quotes(phrase: Phrase, options: TextOptions): Part[] {
  return richText(phrase, options).map((elements) => ({ type: 'rich_text_quote', elements }));
}

/** Items as bullets, their details as bullets below them. */
export function listParts(items: readonly ListItem[], options: TextOptions): Part[] {
  return lists(
    items.flatMap(({ text, details }) => [
      ...lines(text, 0, options),
      ...details.flatMap((detail) => lines(detail, 1, options)),
    ]),
  );
}

/** Labels and values as bullets, the label in bold and a colon between. */
export function factParts(facts: readonly { label: Phrase; value: Phrase }[], options: TextOptions): Part[] {
  return lists(
    facts.flatMap(({ label, value }) => {
      const [last, ...before] = richText(label, options, { bold: true }).reverse();
      const [first, ...after] = richText(value, options);
      const colon: Element[] = last !== undefined && first !== undefined ? [{ type: 'text', text: ': ' }] : [];
      const joined = [...(last ?? []), ...colon, ...(first ?? [])];
      const middle = escapedLength(joined) <= limits.richText ? [joined] : [[...(last ?? []), ...colon], first ?? []];
      return [...before.reverse(), ...middle, ...after]
        .filter((elements) => elements.length > 0)
        .map((elements) => ({ indent: 0, elements }));
    }),
  );
}

function lines(phrase: Phrase, indent: number, options: TextOptions): Line[] {
  return richText(phrase, options).map((elements) => ({ indent, elements }));
}

/** Lines as lists: one for each run of lines of one depth, as long as its text fits into a block. */
function lists(all: readonly Line[]): Part[] {
  const runs: { indent: number; lines: Element[][]; weight: number }[] = [];
  for (const { indent, elements } of all) {
    const run = runs.at(-1);
    const weight = escapedLength(elements);
    if (run === undefined || run.indent !== indent || run.weight + weight > limits.richText) {
      runs.push({ indent, lines: [elements], weight });
    } else {
      run.lines.push(elements);
      run.weight += weight;
    }
  }
  return runs.map((run) => ({
    type: 'rich_text_list',
    style: 'bullet',
    indent: run.indent,
    elements: run.lines.map((elements) => ({ type: 'rich_text_section', elements })),
  }));
}
