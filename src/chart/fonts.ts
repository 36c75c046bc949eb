import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCmap } from './read-cmap.ts';

const require = createRequire(import.meta.url);

/** The fonts that come with the project. DejaVu Sans is always loaded, the others where a text needs them. */
const shipped = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  hangul: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  // This package gives only its code away by name; the fonts stand beside it.
  han: '@embedpdf/fonts-sc > ../fonts/NotoSansHans-Regular.otf',
};

/** The files that a text is drawn with; or the scripts of the characters that no font has. */
export type FontChoice = { kind: 'files'; files: readonly string[] } | { kind: 'missing'; scripts: readonly string[] };

export type ChooseFonts = (text: string) => FontChoice;

/** What is not drawn by itself: joiners, marks of direction, variation selectors. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/u;

/** Opens the fonts that come with the project, each when a text first needs it. Throws where one is not there. */
export function openFonts(): ChooseFonts {
  const cache = new Map<keyof typeof shipped, { file: string; has: (code: number) => boolean }>();
  const open = (font: keyof typeof shipped) => {
    const known = cache.get(font);
    if (known !== undefined) return known;
    const file = fileOf(shipped[font]);
    const opened = { file, has: readCmap(readFileSync(file)) };
    cache.set(font, opened);
    return opened;
  };
  const base = [open('regular'), open('bold')];
  return (text) => {
    const lacks = (characters: readonly string[], fonts: readonly { has: (code: number) => boolean }[]) =>
      characters.filter((character) => !fonts.some(({ has }) => has(character.codePointAt(0) ?? 0)));
    const used = [...base];
    let left = [...new Set(text)].filter((character) => !invisible.test(character));
    left = lacks(left, base.slice(0, 1));
    for (const font of ['hangul', 'han'] as const) {
      if (left.length === 0) break;
      const without = lacks(left, [open(font)]);
      if (without.length < left.length) used.push(open(font));
      left = without;
    }
    if (left.length > 0) return { kind: 'missing', scripts: [...new Set(left.map(scriptOf))].toSorted() };
    return { kind: 'files', files: used.map(({ file }) => file) };
  };
}

function fileOf(font: string): string {
  const [name = '', beside] = font.split(' > ');
  const file = require.resolve(name);
  return beside === undefined ? file : join(dirname(file), beside);
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
