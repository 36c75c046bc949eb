import { wholeCharacters } from '../../platform/whole-characters.ts';

/** A label in two. Both together hold its whole text. */
export interface SplitLabel {
  label: string;
  /** Null where the label alone holds the text. */
  description: string | null;
}

/**
 * A text as a label and a description of at most this many code units each, broken at a space where there is one. Null
 * where it is too long for both.
 */
export function splitLabel(text: string, mostLabel: number, mostDescription: number): SplitLabel | null {
  if (text.length <= mostLabel) return { label: text, description: null };
  const space = text.lastIndexOf(' ', mostLabel);
  const end = space > 0 ? space : wholeCharacters(text, mostLabel);
  const label = text.slice(0, end).trimEnd();
  const description = text.slice(end).trimStart();
  return label === '' || description.length > mostDescription ? null : { label, description };
}
