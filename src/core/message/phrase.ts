import type { ExampleInline, Inline, Phrase, PlainInline, Style, TypedInline, WordsInline } from './inline.ts';

/** Writes a phrase: the literal texts are our own words, the values between them are inlines or phrases. */
export function say(literals: TemplateStringsArray, ...values: (Inline | Phrase)[]): Phrase {
  return literals.flatMap((text, index): Inline[] => {
    const value = values[index];
    const literal: Inline[] = text === '' ? [] : [words(text)];
    if (value === undefined) return literal;
    return 'kind' in value ? [...literal, value] : [...literal, ...value];
  });
}

/** Our own words. */
export function words(text: string, style?: Style): WordsInline {
  return style === undefined ? { kind: 'words', text } : { kind: 'words', text, style };
}

/** What a person typed, given back as it was. */
export function typed(text: string): TypedInline {
  return { kind: 'typed', text };
}

/** A line that a person can type. */
export function example(line: string): ExampleInline {
  return { kind: 'example', text: line };
}

/** Phrases one after the other, with our own words between them. */
export function join(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [words(separator), ...phrase]));
}

/** The inlines of a phrase in which nobody speaks. */
export function unspoken(phrase: Phrase): PlainInline[] {
  return phrase.filter((inline) => inline.kind !== 'said');
}
