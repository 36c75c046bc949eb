/** The words of a text, as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}

/** The phrases of a text, between commas, as lists of words. */
export function phraseList(text: string): string[][] {
  return text.split(',').map((phrase) => phrase.trim().split(/\s+/u));
}

/** An expression for a whole word that is one of some forms, themselves expressions. */
export function oneOf(forms: string): RegExp {
  return new RegExp(`^(?:${forms.trim().split(/\s+/u).join('|')})$`, 'u');
}
