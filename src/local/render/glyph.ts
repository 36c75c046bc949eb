import stringWidth from 'string-width';
import { showHidden } from '../../core/message/show-hidden.ts';

/** How text looks where colour is on; its meaning never depends on it. */
export type Look = 'plain' | 'strong' | 'emphasis' | 'dim' | 'example' | 'link' | 'info' | 'warning' | 'error';

/** One character as people count them (a grapheme), or a hidden one written out, and the columns that it takes. */
export interface Glyph {
  text: string;
  width: number;
  look: Look;
}

const graphemes = new Intl.Segmenter();
const writtenOut = /(\\u\{[0-9A-F]{1,6}\})/;
/** In printable ASCII each character is one grapheme of one column. Seeing that first is faster. */
const printableAscii = /^[ -~]*$/;

/** A text as glyphs, with everything hidden in it shown. What was written out stays in one glyph. */
export function glyphsOf(text: string, look: Look = 'plain'): Glyph[] {
  if (printableAscii.test(text) && !writtenOut.test(text))
    return Array.from(text, (letter) => ({ text: letter, width: 1, look }));
  return showHidden(text)
    .split(writtenOut)
    .flatMap((stretch) =>
      writtenOut.test(stretch) ? [stretch] : Array.from(graphemes.segment(stretch), ({ segment }) => segment),
    )
    .map((grapheme) => ({ text: grapheme, width: stringWidth(grapheme), look }));
}

/** The same glyphs in another look; with `only`, just those that have that look now. */
export function withLook(glyphs: readonly Glyph[], look: Look, only?: Look): Glyph[] {
  return glyphs.map((glyph) => (only === undefined || glyph.look === only ? { ...glyph, look } : glyph));
}
