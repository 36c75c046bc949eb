import { wholeCharacters } from '../../platform/whole-characters.ts';

/** A label in two parts of at most `most` and `more` characters, broken at a space where there is one; null where it is too long for both. */
export function splitLabel(
  text: string,
  most: number,
  more: number,
): { label: string; description: string | null } | null {
  if (text.length <= most) return { label: text, description: null };
  const space = text.lastIndexOf(' ', most);
  const end = space > 0 ? space : wholeCharacters(text, most);
  const label = text.slice(0, end).trimEnd();
  const description = text.slice(end).trimStart();
  return label === '' || description.length > more ? null : { label, description };
}
