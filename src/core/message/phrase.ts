import type { Inline, Phrase, Style, WordsInline } from './inline.ts';

/** Writes a phrase: the literal parts are our own words, the rest are inlines or phrases. */
export function say(literals: TemplateStringsArray, ...parts: (Inline | Phrase)[]): Phrase {
  return literals.flatMap((text, index): Inline[] => {
    const part = parts[index];
    const words: Inline[] = text === '' ? [] : [{ kind: 'words', text }];
    if (part === undefined) return words;
    return 'kind' in part ? [...words, part] : [...words, ...part];
  });
}

/** Our own words alone. */
export function words(text: string, style?: Style): WordsInline {
  return style === undefined ? { kind: 'words', text } : { kind: 'words', text, style };
}

/** Phrases one after the other, with our own words between them. */
export function join(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [words(separator), ...phrase]));
}
