import { openFont } from './shipped-fonts.ts';

/** In which fonts a character is looked for, one after the other, as the canvas does. */
const order = { normal: ['regular', 'bold', 'hangul', 'han'], bold: ['bold', 'regular', 'hangul', 'han'] } as const;
const known = { normal: new Map<string, number>(), bold: new Map<string, number>() };
/** What takes no room of its own: marks on another letter, joiners, marks of direction. */
const unspaced = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;

/** How wide a text is drawn in the fonts that come with the project, in em, where none of its letters are joined. */
export function drawnWidth(text: string, isBold: boolean): number {
  const weight = isBold ? 'bold' : 'normal';
  let width = 0;
  for (const character of text) width += letterWidth(character, weight);
  return width;
}

function letterWidth(character: string, weight: keyof typeof order): number {
  const width = known[weight].get(character) ?? readWidth(character, weight);
  known[weight].set(character, width);
  return width;
}

function readWidth(character: string, weight: keyof typeof order): number {
  if (unspaced.test(character)) return 0;
  for (const name of order[weight]) {
    const { glyphOf, advanceOf } = openFont(name);
    const glyphs = [character, ...(joinedForms().get(character) ?? [])].map((one) => glyphOf(one.codePointAt(0) ?? 0));
    if (glyphs[0] !== 0) return Math.max(...glyphs.map((glyph) => (glyph === 0 ? 0 : advanceOf(glyph))));
  }
  return 0;
}

let forms: Map<string, string[]> | undefined;

/** The forms in which an Arabic letter joins others, by the letter (Unicode, Arabic Presentation Forms-B). */
function joinedForms(): Map<string, string[]> {
  if (forms !== undefined) return forms;
  forms = new Map();
  for (let code = 0xfe70; code <= 0xfefc; code++) {
    const form = String.fromCodePoint(code);
    const letter = form.normalize('NFKC');
    if (letter !== form) forms.getOrInsertComputed(letter, () => []).push(form);
  }
  return forms;
}
