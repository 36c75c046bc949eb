import { endsSentence } from './is-paragraph.ts';

/** A paragraph, headline or other line of a text, and where it stands, in UTF-16 code units. Its text is one line. */
export interface Block {
  start: number;
  end: number;
  text: string;
}

/** A line of print is seldom shorter or longer. */
const printed = { least: 40, most: 140 } as const;
const line = /[^\r\n\u2028\u2029\u0085\f]+/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The blocks of a text: its lines, or paragraphs where lines were broken to fit a width. What says nothing is none. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let run: Block[] = [];
  const close = () => {
    for (const block of joined(run)) blocks.push(block);
    run = [];
  };
  let last = 0;
  for (const { 0: raw, index } of text.matchAll(line)) {
    if (/\n[ \t]*\r?\n|\r\r|\f/u.test(text.slice(last, index))) close();
    last = index + raw.length;
    const trimmed = raw.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) {
      close();
      continue;
    }
    const start = index + raw.length - raw.trimStart().length;
    run.push({ start, end: start + trimmed.length, text: trimmed });
  }
  close();
  return blocks;
}

/** Puts printed lines together: a line goes on where the first word of the next one had no room in it. */
function joined(lines: readonly Block[]): readonly Block[] {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (lines.length < 2 || width < printed.least || width > printed.most) return lines;
  const goesOn = lines.slice(1).map(({ text }, index) => hadNoRoom(lines[index]?.text ?? '', text, width));
  // Paragraphs of one line each end as sentences do; printed lines seldom do.
  const broken = goesOn.filter((isFull, index) => isFull && !endsSentence(lines[index]?.text ?? '')).length;
  const isOnePair = lines.length === 2 && /^\p{Ll}/u.test(lines[1]?.text ?? '');
  if (broken < goesOn.length / 2 || (lines.length === 2 && !isOnePair)) return lines;
  const blocks: Block[] = [];
  for (const [index, { start, end, text }] of lines.entries()) {
    const last = blocks.at(-1);
    if (last === undefined || !goesOn[index - 1]) blocks.push({ start, end, text });
    else blocks[blocks.length - 1] = { start: last.start, end, text: `${last.text} ${text}` };
  }
  return blocks;
}

function hadNoRoom(before: string, after: string, width: number): boolean {
  if (unspaced.test(after.slice(0, 20))) return false;
  const word = after.search(/\s/u);
  return before.length + 1 + (word < 0 ? after.length : word) > width;
}
