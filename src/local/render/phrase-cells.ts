import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import { type Cell, cells, type Look } from './row.ts';

/** A phrase as cells. A link shows its address behind its text, unless the text is the address. */
export function phraseCells(phrase: Phrase): Cell[] {
  return flatten(phrase).flatMap((inline) => {
    const text = cells(inline.text, lookOf(inline));
    if (inline.kind !== 'link' || inline.url === inline.text) return text;
    return [...text, ...cells(' <', 'dim'), ...cells(inline.url, 'link'), ...cells('>', 'dim')];
  });
}

function lookOf(inline: FlatInline): Look {
  switch (inline.kind) {
    case 'words':
    case 'name':
      return inline.style ?? 'plain';
    case 'figure':
      return 'strong';
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
    case 'arithmetic':
      return 'plain';
    default:
      return inline satisfies never;
  }
}
