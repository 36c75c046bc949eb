import type { Phrase, ReferenceInline } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Block, ListItem } from '../../core/message/view.ts';
import { splitLines } from '../../platform/split-lines.ts';
import { wholeCharacters } from '../../platform/whole-characters.ts';
import { limits } from '../limits.ts';
import type { DiscordWords } from '../words.ts';
import { type Fragment, textFragment } from './fragment.ts';
import { phraseRuns, type Run, shownText, withLook } from './phrase-runs.ts';
import { renderActions } from './render-actions.ts';
import { writeLines } from './write-runs.ts';

/** The longest line, so that its mark still fits before it. */
const mostInLine = limits.text - limits.reservedText - 8;

/** The marks before the first line of a text and before its other lines. */
interface Marks {
  first: string;
  others: string;
}
const noMarks: Marks = { first: '', others: '' };
const quoteMarks: Marks = { first: '> ', others: '> ' };
const smallMarks: Marks = { first: '-# ', others: '-# ' };
const itemMarks: Marks = { first: '- ', others: '  ' };
const detailMarks: Marks = { first: '  - ', others: '    ' };

/** What is in an empty cell of a table. */
const emptyCell: Run[] = [{ text: '–', look: 'plain' }];

/** A block as fragments of messages. A heading is a passage of its own, which the packing joins to what follows. */
export function renderBlock(block: Block, words: DiscordWords): Fragment[] {
  switch (block.kind) {
    case 'heading':
      return textFragment(markedLines({ first: '### ', others: '' }, phraseRuns(block.text)), 'heading');
    case 'paragraph':
      return textFragment(markedLines(noMarks, phraseRuns(block.text)));
    case 'quote':
      return textFragment(markedLines(quoteMarks, phraseRuns(block.text)));
    case 'list':
      return textFragment(block.items.flatMap(renderItem));
    case 'entry':
      return textFragment(
        joinLines([
          ...markedLines(noMarks, phraseRuns(block.text)),
          ...block.lines.flatMap((line) => markedLines(itemMarks, phraseRuns(line))),
          ...block.small.flatMap((line) => markedLines(smallMarks, phraseRuns(line))),
        ]),
      );
    case 'small':
      return textFragment(markedLines(smallMarks, phraseRuns(block.text)));
    case 'verbatim':
      return textFragment(renderVerbatim(block.lines));
    case 'facts':
      return textFragment(block.facts.flatMap(({ label, value }) => markedLines(noMarks, labelled(label, value))));
    case 'table':
      return textFragment(renderTable(block.columns, block.rows));
    case 'picture':
      return renderPicture(block);
    case 'divider':
      return [{ kind: 'separator' }];
    case 'actions':
      return renderActions(block.actions);
    case 'notice': {
      const runs = [...labelled(words.tones[block.tone], []), ...phraseRuns(block.text)];
      return textFragment(markedLines(quoteMarks, runs));
    }
    default:
      return block satisfies never;
  }
}

/**
 * Lines in a box of code, as many boxes as they need. No Markdown is live in it, and nothing can be escaped in it
 * either: a text that would end it stands outside.
 */
function renderVerbatim(lines: readonly ReferenceInline[]): string[] {
  const fence = '```';
  const shown = splitLines(
    lines.map((line) => showHidden(line.text)),
    mostInLine,
  ).filter((text) => text !== '');
  return shown.flatMap((text) =>
    text.includes(fence)
      ? text.split('\n').flatMap((line) => markedLines(noMarks, [{ text: line, look: 'plain' }]))
      : `${fence}\n${text}\n${fence}`,
  );
}

/** What Discord does not take as the description of a picture stands below it. */
function renderPicture({ picture, alt }: Extract<Block, { kind: 'picture' }>): Fragment[] {
  const text = shownText(alt);
  const fragment: Fragment = { kind: 'picture', picture, alt: beginningOf(text) };
  const rest = text.length <= limits.pictureDescription ? [] : markedLines(smallMarks, phraseRuns(alt));
  return [fragment, ...textFragment(rest)];
}

function beginningOf(text: string): string {
  const most = limits.pictureDescription;
  return text.length <= most ? text : `${text.slice(0, wholeCharacters(text, most - 1))}…`;
}

/** The title above a view. */
export function renderTitle(title: Phrase): Fragment[] {
  return textFragment(markedLines({ first: '## ', others: '' }, phraseRuns(title)), 'heading');
}

/** The small print below a message. */
export function renderFooter(text: Phrase): Fragment[] {
  return textFragment(markedLines(smallMarks, phraseRuns(text)), 'footer');
}

/** An item and its details as one passage where a message can hold them, so that messages break between items. */
function renderItem({ text, details }: ListItem): string[] {
  return joinLines([
    ...markedLines(itemMarks, phraseRuns(text)),
    ...details.flatMap((detail) => markedLines(detailMarks, phraseRuns(detail))),
  ]);
}

/** A row as a list item: its first cell, then the others below it, each after the name of its column. */
function renderTable(columns: readonly Phrase[], rows: readonly (readonly Phrase[])[]): string[] {
  if (rows.length === 0)
    return columns.flatMap((column) => markedLines(itemMarks, withLook(phraseRuns(column), 'strong')));
  return rows.flatMap((row) => {
    const count = Math.max(row.length, columns.length);
    const cells = Array.from({ length: count }, (_, index) =>
      labelled(columns[index] ?? [], row[index] ?? [], emptyCell),
    );
    return joinLines(cells.flatMap((cell, index) => markedLines(index === 0 ? itemMarks : detailMarks, cell)));
  });
}

function labelled(label: Phrase, value: Phrase, ifEmpty: Run[] = []): Run[] {
  const labelRuns = withLook(phraseRuns(label), 'strong');
  const colon: Run[] = labelRuns.length === 0 ? [] : [{ text: ': ', look: 'plain' }];
  const valueRuns = phraseRuns(value);
  return [...labelRuns, ...colon, ...(valueRuns.length === 0 ? ifEmpty : valueRuns)];
}

function markedLines({ first, others }: Marks, runs: readonly Run[]): string[] {
  return writeLines(runs, mostInLine).map((line, index) => `${index === 0 ? first : others}${line}`);
}

/** Lines as one passage where a message can hold them. */
function joinLines(lines: readonly string[]): string[] {
  const whole = lines.join('\n');
  return lines.length === 0 || whole.length > limits.text - limits.reservedText ? [...lines] : [whole];
}
