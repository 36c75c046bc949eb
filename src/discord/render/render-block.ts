import type { Phrase } from '../../core/message/inline.ts';
import type { Block, ListItem } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import type { DiscordWords } from '../words.ts';
import { phraseRuns, type Run, relook } from './phrase-runs.ts';
import type { Piece } from './piece.ts';
import { renderActions } from './render-actions.ts';
import { writeLines } from './write-runs.ts';

/** Room for a line, so that its mark still fits before it. */
const room = limits.text.most - 8;

/** A block as pieces of messages. Headings are units of their own, which the packing keeps with what follows. */
export function renderBlock(block: Block, words: DiscordWords): Piece[] {
  switch (block.kind) {
    case 'heading':
      return text(marked('### ', '', phraseRuns(block.text)));
    case 'paragraph':
      return text(writeLines(phraseRuns(block.text), room));
    case 'quote':
      return text(marked('> ', '> ', phraseRuns(block.text)));
    case 'list':
      return text(block.items.flatMap(renderItem));
    case 'facts':
      return text(block.facts.flatMap(({ label, value }) => marked('', '', labelled(label, value))));
    case 'table':
      return text(renderTable(block.columns, block.rows));
    case 'divider':
      return [{ kind: 'separator' }];
    case 'actions':
      return renderActions(block.actions);
    case 'notice':
      return text(marked('> ', '> ', [...labelled(words.tones[block.tone], []), ...phraseRuns(block.text)]));
    default:
      return block satisfies never;
  }
}

/** The title, or the small last line. */
export function renderEdge(phrase: Phrase, mark: '## ' | '-# '): Piece[] {
  return text(marked(mark, mark === '-# ' ? mark : '', phraseRuns(phrase)));
}

/** An item and its details as one unit where they fit into a message together, so that a break falls between items. */
function renderItem({ text: item, details }: ListItem): string[] {
  const lines = [
    ...marked('- ', '  ', phraseRuns(item)),
    ...details.flatMap((detail) => marked('  - ', '    ', phraseRuns(detail))),
  ];
  return together(lines);
}

/** A row as a list item: its first cell, then the others below it, each behind its column's name. */
function renderTable(columns: readonly Phrase[], rows: readonly (readonly Phrase[])[]): string[] {
  if (rows.length === 0) return columns.flatMap((column) => marked('- ', '  ', relook(phraseRuns(column), 'strong')));
  return rows.flatMap((row) => {
    const count = Math.max(row.length, columns.length);
    const cells = Array.from({ length: count }, (_, index) => labelled(columns[index] ?? [], row[index] ?? [], empty));
    return together(
      cells.flatMap((cell, index) => (index === 0 ? marked('- ', '  ', cell) : marked('  - ', '    ', cell))),
    );
  });
}

/** What stands in an empty cell. */
const empty: Run[] = [{ text: '–', look: 'plain' }];

function labelled(label: Phrase, value: Phrase, otherwise: Run[] = []): Run[] {
  const name = relook(phraseRuns(label), 'strong');
  const colon: Run[] = name.length === 0 ? [] : [{ text: ': ', look: 'plain' }];
  const runs = phraseRuns(value);
  return [...name, ...colon, ...(runs.length === 0 ? otherwise : runs)];
}

function marked(mark: string, again: string, runs: readonly Run[]): string[] {
  return writeLines(runs, room).map((line, index) => `${index === 0 ? mark : again}${line}`);
}

function together(lines: readonly string[]): string[] {
  const whole = lines.join('\n');
  return lines.length === 0 || whole.length > limits.text.most ? [...lines] : [whole];
}

function text(units: readonly string[]): Piece[] {
  return units.length === 0 ? [] : [{ kind: 'text', units }];
}
