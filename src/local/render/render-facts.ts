import type { Phrase } from '../../core/message/inline.ts';
import { glyphsOf, withLook } from './glyph.ts';
import { type Line, padLine, widthOf } from './line.ts';
import { phraseGlyphs } from './phrase-glyphs.ts';
import { wrap, wrapBehind } from './wrap.ts';

/** Columns between a label and its value. */
const gap = 2;
const widestLabels = 24;

/** Labels and values in two columns. A label too long for its column is on a line of its own, above its value. */
export function renderFacts(facts: readonly { label: Phrase; value: Phrase }[], width: number): Line[] {
  const entries = facts.map(({ label, value }) => ({
    label: withLook(phraseGlyphs(label), 'dim', 'plain'),
    value: phraseGlyphs(value),
  }));
  const mostWidth = Math.min(widestLabels, Math.floor(width * 0.4));
  const labelWidths = entries.map(({ label }) => widthOf(label)).filter((labelWidth) => labelWidth <= mostWidth);
  const labelWidth = Math.max(0, ...labelWidths);
  const indent = glyphsOf(' '.repeat(labelWidth + gap));
  return entries.flatMap(({ label, value }) => {
    const isBesideValue = widthOf(label) <= labelWidth && value.length > 0;
    if (isBesideValue) return wrapBehind(padLine(label, widthOf(indent)), value, width);
    return [...wrap(label, width), ...wrapBehind(indent, value, width)];
  });
}
