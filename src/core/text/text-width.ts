/** Widths in hundredths of an em of the printable ASCII characters in Noto Sans, from the space on. */
const asciiWidths = [
  ...[26, 27, 41, 65, 57, 83, 73, 23, 30, 30, 55, 57, 27, 32, 27, 37],
  ...[57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43],
  ...[90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78],
  ...[61, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44],
  ...[28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 61],
  ...[62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57],
];

/** Widths of all other characters, in hundredths of an em; the first class that a character belongs to counts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}]/u, 0],
  // Two of them make a flag.
  [/\p{Regional_Indicator}/u, 62],
  [/[\u2190-\u21FF\u2014]/u, 100],
  [/[’‘·•\u00A0\u202F]/u, 27],
  [/[“”]/u, 36],
  [/\p{Script=Hangul}/u, 92],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u, 100],
  [/(?=\p{Script=Arabic})\p{P}/u, 32],
  [/\p{Script=Arabic}/u, 46],
  [/\p{Script=Hebrew}/u, 54],
  // Thai and its relatives: vowels that stand beside their letter.
  [/[าเโะใไ]/u, 34],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u, 60],
  [/\p{Mc}/u, 26],
  [/\p{Script=Devanagari}/u, 61],
  [/\p{Extended_Pictographic}/u, 125],
  [/[жмшщыюдфЂћ]/u, 80],
  [/[іїј]/u, 26],
  [/[ЖМШЩЫЮФ]/u, 95],
  [/\p{Lu}/u, 66],
  [/\p{Ll}/u, 57],
  [/\p{So}/u, 87],
];
const otherWidth = 58;

/** Where a line may be broken at a character. */
const breaks = { never: 0, after: 1, around: 2, atSpace: 3 } as const;

/** Widths and breaks of the characters that were asked for, by code point: a text is measured in no time. */
const known = { width: new Uint8Array(0x1_0000), breaks: new Uint8Array(0x1_0000).fill(255) };

/** How wide a text is in a common sans-serif (Noto Sans), in em: an estimate, good for counting lines. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width / 100;
}

/**
 * In how many lines of a width (em) a text is laid out: broken at spaces and behind hyphens, anywhere in scripts that
 * have no spaces, and within words that are too long. An empty text takes none.
 */
export function linesIn(text: string, width: number): number {
  const most = 100 * width;
  let lines = 0;
  let used = 0;
  let spaces = 0;
  let word = 0;
  const endWord = () => {
    if (word === 0) return;
    if (lines > 0 && used + spaces + word <= most) used += spaces + word;
    else {
      const needed = Math.max(1, Math.ceil(word / most));
      lines += needed;
      used = word - (needed - 1) * most;
    }
    spaces = 0;
    word = 0;
  };
  for (const character of text) {
    const at = breaksAt(character);
    if (at === breaks.atSpace || at === breaks.around) endWord();
    if (at === breaks.atSpace) spaces += widthOf(character);
    else word += widthOf(character);
    if (at === breaks.after || at === breaks.around) endWord();
  }
  endWord();
  return lines;
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1_0000) return findWidth(character);
  learn(character, code);
  return known.width[code] ?? 0;
}

function breaksAt(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1_0000) return findBreaks(character);
  learn(character, code);
  return known.breaks[code] ?? 0;
}

function learn(character: string, code: number): void {
  if (known.breaks[code] !== 255) return;
  known.width[code] = findWidth(character);
  known.breaks[code] = findBreaks(character);
}

function findWidth(character: string): number {
  // A letter with a mark is as wide as the letter; a syllable of Hangul has no such letter.
  const letter = /\p{Script=Hangul}/u.test(character) ? character : character.normalize('NFD').charAt(0);
  const ascii = asciiWidths[letter.charCodeAt(0) - 0x20];
  if (ascii !== undefined) return ascii;
  return classes.find(([characters]) => characters.test(character))?.[1] ?? otherWidth;
}

function findBreaks(character: string): number {
  if (/[\u00A0\u202F]/.test(character)) return breaks.never;
  if (/\s/u.test(character)) return breaks.atSpace;
  if (/[-–—…?/]/.test(character)) return breaks.after;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
  return unspaced.test(character) ? breaks.around : breaks.never;
}
