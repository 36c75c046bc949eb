import type { ClaimFields, Known } from '../../core/review/claim-fields.ts';
import { linesAround, type MarkedRange, marksOfDraft, marksOfReview, markText } from '../../core/review/marked-text.ts';
import { keyOf, placeOf, progressOf, type WorkItem } from '../../core/review/work-left.ts';
import type { Look, Reviewed } from '../look.ts';
import { draftPanel } from './draft-panel.ts';
import { columnWidth, layBeside, piecesOf, plainLine, type TextLine, wrapPieces, writeLines } from './lay-out.ts';

export interface Screen {
  width: number;
  colour: boolean;
}

const draftKeys =
  'a accept · e edit · r refuse · o leave out · n speaker · p question · m merge · c by hand · j next · k back · u undo · t text · ? help · q quit';
const sentenceKeys = 'c claim by hand · o leave out · j next · k back · u undo · t text · ? help · q quit';

/** One thing to decide on: how far it is, the passage beside the draft, and the keys. */
export function showItem(
  item: WorkItem,
  parts: { look: Look; reviewed: Reviewed; fields: ClaimFields | null; known: Known; left: number },
  { width, colour }: Screen,
): string {
  const { look, reviewed, fields, known } = parts;
  const { points } = reviewed.capture;
  const column = columnWidth(width);
  const marks: MarkedRange[] = [
    ...(item.kind === 'draft' ? marksOfDraft(item.draft) : [{ at: item.at, mark: 'quote' as const }]),
    ...marksOfReview(look.review).filter(
      ({ mark, at }) => mark !== 'other-draft' && !(item.kind === 'sentence' && at[0] === item.at[0]),
    ),
  ];
  const passage = wrapPieces(piecesOf(markText(points, linesAround(points, placeOf(item), 1), marks), colour), column);
  const panel: TextLine[] =
    item.kind === 'draft' && fields !== null
      ? draftPanel(item.draft, fields, known, column)
      : wrapPieces(plainLine('No draft. Nobody has claimed this sentence or left it out yet.'), column);
  const keys = wrapPieces(plainLine(item.kind === 'draft' ? draftKeys : sentenceKeys, 'dim'), width);
  const head: TextLine = [...plainLine(`${progressText(look)} · ${keyOf(item)}`, 'bold')];
  return writeLines([head, [], ...layBeside(passage, panel, width), [], ...keys], colour);
}

/** "7 of 31 decided; 4 sentences left". */
export function progressText({ review }: Look): string {
  const { decided, drafts, sentencesLeft } = progressOf(review);
  return `${decided} of ${drafts} drafts decided; ${sentencesLeft} ${sentencesLeft === 1 ? 'sentence' : 'sentences'} left`;
}

/** The whole text with its marks. */
export function showText(look: Look, { capture: { points } }: Reviewed, { width, colour }: Screen): string {
  const runs = markText(
    points,
    [0, points.length],
    marksOfReview(look.review).filter(({ mark }) => mark !== 'other-draft'),
  );
  return writeLines(wrapPieces(piecesOf(runs, colour), Math.min(width, 100)), colour);
}
