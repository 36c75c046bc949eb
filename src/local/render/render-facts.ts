import type { Phrase } from '../../core/message/inline.ts';
import { phraseCells } from './phrase-cells.ts';
import { cells, pad, type Row, relook, widthOf } from './row.ts';
import { wrap, wrapBehind } from './wrap.ts';

const gap = 2;
/** The widest column of labels. */
const widest = 24;

/** Labels and values in two columns; a label too long for its column stands on a line of its own, above its value. */
export function renderFacts(facts: readonly { label: Phrase; value: Phrase }[], width: number): Row[] {
  const lines = facts.map(({ label, value }) => ({
    label: relook(phraseCells(label), 'dim', 'plain'),
    value: phraseCells(value),
  }));
  const most = Math.min(widest, Math.floor(width * 0.4));
  const column = lines.map(({ label }) => widthOf(label)).reduce((a, b) => (b <= most ? Math.max(a, b) : a), 0);
  const indent = cells(' '.repeat(column === 0 ? gap : column + gap));
  return lines.flatMap(({ label, value }) => {
    const fits = widthOf(label) <= column && value.length > 0;
    if (fits) return wrapBehind(pad(label, widthOf(indent)), value, width);
    return [...wrap(label, width), ...wrapBehind(indent, value, width)];
  });
}
