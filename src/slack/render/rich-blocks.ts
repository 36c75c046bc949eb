import type { types } from '@slack/bolt';
import type { Phrase, ReferenceInline } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { ListItem } from '../../core/message/view.ts';
import { splitLines } from '../../platform/split-lines.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { type InlineElement, richText, type TextOptions } from './rich-text.ts';
import type { UnplacedBlock } from './slack-message.ts';

type BlockElement = types.RichTextBlockElement;
/** One line of a list. */
interface Line {
  indent: number;
  elements: InlineElement[];
}

/** Rich text blocks of the given elements, as few as their text allows. */
export function richBlocks(elements: readonly BlockElement[]): UnplacedBlock[] {
  const blocks: BlockElement[][] = [];
  let lengthLeft = 0;
  for (const element of elements) {
    const length = escapedLength(element);
    if (blocks.length === 0 || length > lengthLeft) {
      blocks.push([element]);
      lengthLeft = limits.richText - length;
    } else {
      blocks.at(-1)?.push(element);
      lengthLeft -= length;
    }
  }
  return blocks.map((block) => ({ block: { type: 'rich_text', elements: block } }));
}

/** A phrase as sections. */
export function sections(phrase: Phrase, options: TextOptions, style?: types.RichTextText['style']): BlockElement[] {
  return richText(phrase, options, style).map((elements) => ({ type: 'rich_text_section', elements }));
}

/** A phrase as quotes. */
export function quotes(phrase: Phrase, options: TextOptions): BlockElement[] {
  return richText(phrase, options).map((elements) => ({ type: 'rich_text_quote', elements }));
}

/** Lines as they stand, in as few boxes as their text allows. */
export function preformatted(lines: readonly ReferenceInline[]): BlockElement[] {
  // an escape is up to five times as long as its character
  return splitLines(
    lines.map(({ text }) => showHidden(text)),
    limits.richText / 5,
  )
    .filter((text) => text !== '')
    .map((text) => ({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }));
}

/** Items as bullets, their details as bullets one level deeper. */
export function bulletLists(items: readonly ListItem[], options: TextOptions): BlockElement[] {
  return listsOf(
    items.flatMap(({ text, details }) => [
      ...linesOf(text, 0, options),
      ...details.flatMap((detail) => linesOf(detail, 1, options)),
    ]),
  );
}

/** Labels and values as bullets, with the label in bold and a colon after it. */
export function factLists(facts: readonly { label: Phrase; value: Phrase }[], options: TextOptions): BlockElement[] {
  return listsOf(
    facts.flatMap(({ label, value }) => {
      const labels = richText(label, options, { bold: true });
      const endOfLabel = labels.pop();
      const [startOfValue, ...restOfValue] = richText(value, options);
      const colon: InlineElement[] = endOfLabel && startOfValue ? [{ type: 'text', text: ': ' }] : [];
      const before = [...(endOfLabel ?? []), ...colon];
      const after = startOfValue ?? [];
      const joined = [...before, ...after];
      const middle = escapedLength(joined) <= limits.richText ? [joined] : [before, after];
      return [...labels, ...middle, ...restOfValue]
        .filter((elements) => elements.length > 0)
        .map((elements) => ({ indent: 0, elements }));
    }),
  );
}

function linesOf(phrase: Phrase, indent: number, options: TextOptions): Line[] {
  return richText(phrase, options).map((elements) => ({ indent, elements }));
}

/** One list for each run of lines of the same depth, or several where the run is too long for one block. */
function listsOf(lines: readonly Line[]): BlockElement[] {
  const runs: { indent: number; lines: InlineElement[][]; length: number }[] = [];
  for (const { indent, elements } of lines) {
    const run = runs.at(-1);
    const length = escapedLength(elements);
    if (run === undefined || run.indent !== indent || run.length + length > limits.richText) {
      runs.push({ indent, lines: [elements], length });
    } else {
      run.lines.push(elements);
      run.length += length;
    }
  }
  return runs.map((run) => ({
    type: 'rich_text_list',
    style: 'bullet',
    indent: run.indent,
    elements: run.lines.map((elements) => ({ type: 'rich_text_section', elements })),
  }));
}
