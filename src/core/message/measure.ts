import { linesIn, textWidth } from '../text/text-width.ts';
import { flatten, type Phrase } from './inline.ts';
import type { Action, Block, View } from './view.ts';

/** How much of a phone's screen something takes. */
export interface Size {
  /** Characters shown, with the marks that a platform's own markup needs; the options of a closed menu are not. */
  characters: number;
  /** Lines at 380 px. */
  lines: number;
}

/** What texts stand in: the width of a line, in em of the text in it, and how many characters mark each text. */
interface Place {
  width: number;
  marks: number;
}

/** The narrower of the two platforms at 380 px. Bold text is counted as wider by a twentieth. */
const places = {
  title: { width: 12.7, marks: 3 },
  heading: { width: 15.9, marks: 4 },
  text: { width: 16.9, marks: 0 },
  bullet: { width: 15.9, marks: 3 },
  detail: { width: 14.9, marks: 5 },
  quote: { width: 15.4, marks: 2 },
  small: { width: 20.8, marks: 4 },
  // letters of one width, each wider than most
  verbatim: { width: 13.5, marks: 1 },
} as const satisfies Record<string, Place>;

/** What a notice says before its text: its tone as a word or a sign. */
const tone = 'Warning: ';

/** A row of controls in em of their labels: its width, what a button takes beside its label, and takes at least. */
const controls = {
  narrow: { row: 18.8, beside: 2.9, least: 0, menu: 18.8 },
  wide: { row: 24.9, beside: 2.8, least: 7.1, menu: 16 },
} as const;
/** A longer menu becomes several. */
const mostInMenu = 25;

const none: Size = { characters: 0, lines: 0 };

/** The size of a view's own message as a phone shows it: title, blocks and footer; what platforms add is not in it. */
export function sizeOfView({ title, blocks, footer }: Pick<View, 'title' | 'blocks' | 'footer'>): Size {
  return sum([sizeOfTitle(title), sizeOf(blocks), sizeOfSmall(footer)]);
}

/** The size of some blocks as a phone shows them. */
export function sizeOf(blocks: readonly Block[]): Size {
  return sum(blocks.map(sizeOfBlock));
}

export function sizeOfTitle(title: Phrase): Size {
  return sizeOfText(title, places.title);
}

export function sizeOfSmall(text: Phrase): Size {
  return sizeOfText(text, places.small);
}

export function sum(sizes: readonly Size[]): Size {
  let { characters, lines } = none;
  for (const size of sizes) {
    characters += size.characters;
    lines += size.lines;
  }
  return { characters, lines };
}

/** Whether something takes no more than a budget. */
export function fits({ characters, lines }: Size, budget: Size): boolean {
  return characters <= budget.characters && lines <= budget.lines;
}

function sizeOfBlock(block: Block): Size {
  switch (block.kind) {
    case 'heading':
      return sizeOfText(block.text, places.heading);
    case 'paragraph':
      return sizeOfText(block.text, places.text);
    case 'quote':
      return sizeOfText(block.text, places.quote);
    case 'verbatim':
      return sum(block.lines.map((line) => sizeOfText([line], places.verbatim)));
    case 'notice':
      return sizeOfText([{ kind: 'words', text: tone, style: 'strong' }, ...block.text], places.quote);
    case 'small':
      return sizeOfSmall(block.text);
    case 'entry':
      return sum([
        sizeOfText(block.text, places.text),
        ...block.lines.map((line) => sizeOfText(line, places.bullet)),
        ...block.small.map(sizeOfSmall),
      ]);
    case 'list':
      return sum(
        block.items.flatMap(({ text, details }) => [
          sizeOfText(text, places.bullet),
          ...details.map((line) => sizeOfText(line, places.detail)),
        ]),
      );
    case 'facts':
      return sum(block.facts.map(({ label, value }) => sizeOfText(labelled(label, value), places.bullet)));
    case 'table':
      return sizeOfTable(block.columns, block.rows);
    case 'actions':
      return sizeOfActions(block.actions);
    case 'divider':
    // a picture was asked for, and is no text
    case 'picture':
      return none;
    default:
      return block satisfies never;
  }
}

/** Where there are no tables, each row is a list of its cells, each behind the name of its column. */
function sizeOfTable(columns: readonly Phrase[], rows: readonly (readonly Phrase[])[]): Size {
  if (rows.length === 0) return sum(columns.map((column) => sizeOfText(column, places.bullet)));
  return sum(
    rows.flatMap((row) => {
      const cells = Array.from({ length: Math.max(row.length, columns.length) }, (_, index) =>
        labelled(columns[index] ?? [], row[index] ?? []),
      );
      return cells.map((cell, index) => sizeOfText(cell, index === 0 ? places.bullet : places.detail));
    }),
  );
}

function labelled(label: Phrase, value: Phrase): Phrase {
  return [...label, { kind: 'words', text: ': ', style: 'strong' }, ...value];
}

function sizeOfText(text: Phrase, { width, marks }: Place): Size {
  let shown = '';
  let characters = 0;
  for (const inline of flatten(text)) {
    const own = inline.kind === 'link' && inline.text !== inline.url ? `${inline.text} ${inline.url}` : inline.text;
    shown += own;
    const isMarked = inline.kind === 'figure' || inline.kind === 'quote' || ('style' in inline && inline.style);
    characters += own.length + (isMarked ? 4 : 0);
  }
  const lines = linesIn(shown, width);
  return lines === 0 ? none : { characters: characters + marks, lines };
}

function sizeOfActions(actions: readonly Action[]): Size {
  const labels = actions.flatMap(({ label }) => flatten(label));
  return {
    characters: labels.reduce((all, { text }) => all + text.length, 0),
    lines: Math.max(linesOfControls(actions, controls.narrow), linesOfControls(actions, controls.wide)),
  };
}

/** Controls stand side by side as far as there is room. */
function linesOfControls(
  actions: readonly Action[],
  { row, beside, least, menu }: { row: number; beside: number; least: number; menu: number },
): number {
  const widths = actions.flatMap((action) => {
    if (action.kind === 'select')
      return Array.from({ length: Math.ceil(action.options.length / mostInMenu) }, () => menu);
    const label = flatten(action.label).reduce((all, { text }) => all + textWidth(text), 0);
    return [Math.max(least, label + beside)];
  });
  let lines = 0;
  let left = 0;
  for (const width of widths) {
    if (lines === 0 || width > left) {
      lines += Math.max(1, Math.ceil((width - beside) / (row - beside)));
      left = row;
    }
    left -= width;
  }
  return lines;
}

/** What is left of a budget beside something. */
export function remaining(budget: Size, used: Size): Size {
  return { characters: budget.characters - used.characters, lines: budget.lines - used.lines };
}
