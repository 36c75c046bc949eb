import type { Phrase } from '../message/inline.ts';

/** A phrase with our own words in bold. */
export function strong(phrase: Phrase): Phrase {
  return phrase.map((inline) => (inline.kind === 'words' ? { ...inline, style: 'strong' } : inline));
}
