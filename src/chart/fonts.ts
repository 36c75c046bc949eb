import { type Font, openFont } from './shipped-fonts.ts';

/** The fonts that a text is drawn with; or the scripts of the characters that no font has. */
export type FontChoice = { kind: 'fonts'; fonts: readonly Font[] } | { kind: 'missing'; scripts: readonly string[] };

export type ChooseFonts = (text: string) => FontChoice;

/** What is not drawn by itself: joiners, marks of direction, variation selectors. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Opens the fonts that come with the project, each when a text first needs it. Throws where one is not there. A letter
 * with its marks is drawn with one font, which must have them all.
 */
export function openFonts(): ChooseFonts {
  const base = [openFont('regular'), openFont('bold')];
  return (text) => {
    const used = [...base];
    const all = [...letters.segment(text)].map(({ segment }) => segment.replace(invisible, ''));
    let left = lacks([...new Set(all)], base.slice(0, 1));
    for (const font of ['hangul', 'han'] as const) {
      if (left.length === 0) break;
      const without = lacks(left, [openFont(font)]);
      if (without.length < left.length) used.push(openFont(font));
      left = without;
    }
    if (left.length > 0) {
      const unknown = left.flatMap((letter) => [...letter].filter((character) => !hasAll(used, character)));
      const told = unknown.length > 0 ? unknown : left.flatMap((letter) => [...letter]);
      return { kind: 'missing', scripts: [...new Set(told.map(scriptOf))].toSorted() };
    }
    return { kind: 'fonts', fonts: used };
  };
}

function lacks(texts: readonly string[], fonts: readonly Font[]): string[] {
  return texts.filter((text) => !hasAll(fonts, text));
}

/** Whether one of the fonts has every character of a text. */
function hasAll(fonts: readonly Font[], text: string): boolean {
  return fonts.some(({ glyphOf }) => [...text].every((character) => glyphOf(character.codePointAt(0) ?? 0) !== 0));
}

const scripts = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
  ...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan', 'Myanmar', 'Georgian', 'Ethiopic'],
  ...['Khmer', 'Mongolian', 'Armenian', 'Syriac', 'Thaana', 'Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew'],
].map((name) => ({ name, of: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** The name of a character's script, for a log; its code where it is of another one, as symbols are. */
function scriptOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return scripts.find(({ of }) => of.test(character))?.name ?? `U+${code}`;
}
