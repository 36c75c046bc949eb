import type { Phrase } from '../core/message/inline.ts';
import { type OriginsNode, type OriginsPicture, roles } from '../core/message/picture.ts';
import { drawnContent, drawnText } from './drawn-text.ts';
import { smallSize } from './frame.ts';
import { innerWidth, margin } from './sketch.ts';
import { widestPiece } from './wrap-text.ts';

/** How much is free within a box, and within a frame around boxes, at each side. */
export const padding = 5;
export const groupPadding = 5;

/**
 * The columns that something stands in, from left to right, with their places. They share the width evenly; one that
 * has a longer word takes of the others what theirs do not need.
 */
export function columnsOf({ nodes, columns }: OriginsPicture) {
  const shown = roles.flatMap((role, index) => {
    const [name, own] = [columns[index], nodes.filter((node) => node.role === role)];
    return name === undefined || own.length === 0 ? [] : [{ role, name, need: needOf(name, own) }];
  });
  const gap = shown.length === 3 ? 24 : 56;
  const even = (innerWidth - gap * (shown.length - 1)) / Math.max(1, shown.length);
  const lacking = shown.reduce((sum, { need }) => sum + Math.max(0, need - even), 0);
  const spare = shown.reduce((sum, { need }) => sum + Math.max(0, even - need), 0);
  const moved = Math.min(lacking, spare);
  let x = margin;
  return shown.map(({ role, name, need }) => {
    const width = even + ((need - even) * moved) / ((need > even ? lacking : spare) || 1);
    const column = { role, name, width, x };
    x += width + gap;
    return column;
  });
}

/** How wide a column is at least in which no word is broken. */
function needOf(name: Phrase, nodes: readonly OriginsNode[]): number {
  const words = nodes.map(({ name, says, group }) => {
    const text = Math.max(widestPiece(drawnText(name), smallSize), widestPiece(drawnContent(says), smallSize, true));
    return text + 2 * padding + (group === null ? 0 : 2 * groupPadding);
  });
  return Math.max(widestPiece(drawnText(name), smallSize, true), ...words);
}
