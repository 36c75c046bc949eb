import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readAdvances } from './read-advances.ts';
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

export interface Font {
  file: string;
  /** The name under which PNGs are drawn with it: no font of the machine has it. */
  family: string;
  /** The glyph of a character, by its code point; 0 where the font has none. */
  glyphOf: (code: number) => number;
  /** How wide a glyph is, in em. */
  advanceOf: (glyph: number) => number;
}

const families: Readonly<Record<keyof typeof shipped, string>> = {
  regular: 'Parallax Sans',
  bold: 'Parallax Sans',
  hangul: 'Parallax Hangul',
  han: 'Parallax Han',
};

/** All names of fonts that come with the project, in which a character is looked for one after the other. */
export const fontFamilies: readonly string[] = [...new Set(Object.values(families))];

const opened = new Map<keyof typeof shipped, Font>();

/** One of the fonts that come with the project, read once for the process. Throws where it is not there. */
export function openFont(name: keyof typeof shipped): Font {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const file = fileOf(shipped[name]);
  try {
    const bytes = readFileSync(file);
    const font = { file, family: families[name], glyphOf: readCmap(bytes), advanceOf: readAdvances(bytes) };
    opened.set(name, font);
    return font;
  } catch (error) {
    throw new Error(`the font ${file} cannot be read`, { cause: error });
  }
}

function fileOf(font: string): string {
  const [name = '', beside] = font.split(' > ');
  const file = require.resolve(name);
  return beside === undefined ? file : join(dirname(file), beside);
}
