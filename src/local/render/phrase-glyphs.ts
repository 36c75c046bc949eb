import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import { type Glyph, glyphsOf, type Look } from './glyph.ts';

/** A phrase as glyphs. A link shows its address behind its text, unless the text is the address. */
export function phraseGlyphs(phrase: Phrase): Glyph[] {
  return flatten(phrase).flatMap((inline) => {
    const text = glyphsOf(inline.text, lookOf(inline));
    if (inline.kind !== 'link' || inline.url === inline.text) return text;
    return [...text, ...glyphsOf(' <', 'dim'), ...glyphsOf(inline.url, 'link'), ...glyphsOf('>', 'dim')];
  });
}

function lookOf(inline: FlatInline): Look {
  switch (inline.kind) {
    case 'words':
    case 'name':
    case 'figure':
    case 'arithmetic':
      return inline.style ?? 'plain';
    case 'quote':
      return 'emphasis';
    case 'example':
      return 'example';
    case 'link':
      return inline.text === inline.url ? 'link' : 'plain';
    case 'statement':
    case 'date':
    case 'count':
    case 'width':
    case 'typed':
    case 'reference':
      return 'plain';
    default:
      return inline satisfies never;
  }
}
