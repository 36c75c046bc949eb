import { limits } from '../limits.ts';
import type { CarriedChoice, Piece } from './piece.ts';

/** What one message holds, within every limit. */
export interface Page {
  pieces: Piece[];
  components: number;
  text: number;
}

/** Pieces in order on as few pages as the limits of a message allow; text breaks between its units. Nothing is left out but separators at an edge. */
export function packPieces(pieces: readonly Piece[]): Page[] {
  const pages: Page[] = [];
  for (const piece of keepHeadings(pieces)) {
    if (piece.kind === 'text') for (const unit of piece.units) addUnit(pages, unit, unit !== piece.units[0]);
    else if (piece.kind !== 'separator' || (pages.at(-1)?.pieces.length ?? 0) > 0) add(pages, piece, sizeOf(piece));
  }
  return pages.map(withoutLastSeparator);
}

function add(pages: Page[], piece: Piece, size: { components: number; text: number }): void {
  const page = pages.at(-1);
  if (
    page !== undefined &&
    page.components + size.components <= limits.components.most &&
    page.text + size.text <= limits.text.most
  ) {
    page.pieces.push(piece);
    page.components += size.components;
    page.text += size.text;
    return;
  }
  if (piece.kind !== 'separator') pages.push({ pieces: [piece], components: 1 + size.components, text: size.text });
}

/** Adds a unit to the text display before it where it continues one and there is room, else as a new one. */
function addUnit(pages: Page[], unit: string, continues: boolean): void {
  const page = pages.at(-1);
  const last = page?.pieces.at(-1);
  if (continues && page !== undefined && last?.kind === 'text' && page.text + 1 + unit.length <= limits.text.most) {
    page.pieces.splice(-1, 1, { kind: 'text', units: [...last.units, unit] });
    page.text += 1 + unit.length;
    return;
  }
  add(pages, { kind: 'text', units: [unit] }, { components: 1, text: unit.length });
}

function sizeOf(piece: Exclude<Piece, { kind: 'text' }>): { components: number; text: number } {
  switch (piece.kind) {
    case 'separator':
      return { components: 1, text: 0 };
    case 'buttons':
      return { components: 1 + piece.buttons.length, text: textOf(piece.buttons) };
    case 'select':
      return { components: 2, text: piece.placeholder.length + textOf(piece.options) };
    default:
      return piece satisfies never;
  }
}

function textOf(choices: readonly CarriedChoice[]): number {
  return choices.reduce((sum, { label, description }) => sum + label.length + (description?.length ?? 0), 0);
}

/** Joins a heading to the first unit of what follows, so that no message ends in one. */
function keepHeadings(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (piece.kind !== 'text' || last?.kind !== 'text' || !isHeading(last)) {
      kept.push(piece);
      continue;
    }
    const [first = '', ...rest] = piece.units;
    const joined = [...last.units, first].join('\n');
    kept.splice(-1, 1, {
      kind: 'text',
      units: joined.length <= limits.text.most ? [joined, ...rest] : [...last.units, ...piece.units],
    });
  }
  return kept;
}

function isHeading({ units }: { units: readonly string[] }): boolean {
  return units.length === 1 && /^##/.test(units[0] ?? '') && !(units[0] ?? '').includes('\n');
}

function withoutLastSeparator(page: Page): Page {
  const last = page.pieces.at(-1);
  return last?.kind === 'separator' ? withoutLastSeparator({ ...page, pieces: page.pieces.slice(0, -1) }) : page;
}
