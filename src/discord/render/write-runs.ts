import { escapeLineStart, escapeText } from './escape-text.ts';
import type { Look, Run } from './phrase-runs.ts';

const marks = { strong: '**', emphasis: '*', code: '`' } as const satisfies Partial<Record<Look, string>>;
/** The most characters that a run's marks add to its escaped text. */
const mostMarks = 4;
const longestWord = 200;

/**
 * Runs as one line of Markdown. Only the given looks are live. A look that clients could misread is left out, but never
 * its text.
 */
export function writeRuns(runs: readonly Run[]): string {
  const written = mergeRuns(plainWhereAmbiguous(mergeRuns(runs)));
  const line = written.map(writeRun).join('');
  return written[0]?.look === 'plain' ? escapeLineStart(line) : line;
}

/** Runs as lines of at most `most` characters of Markdown, broken at spaces where possible. No runs make no line. */
export function writeLines(runs: readonly Run[], most: number): string[] {
  const whole = writeRuns(runs);
  if (whole.length <= most) return whole.trim() === '' ? [] : [whole];
  const lines: Run[][] = [[]];
  let lineLength = 0;
  for (const word of runs.flatMap(wordsOf)) {
    // One more character for an escape at the beginning of the line.
    const length = escapeText(word.text).length + mostMarks + 1;
    if (lineLength > 0 && lineLength + length > most) {
      lines.push([]);
      lineLength = 0;
    }
    lines.at(-1)?.push(lineLength === 0 ? { ...word, text: word.text.trimStart() } : word);
    lineLength += length;
  }
  return lines.map(writeRuns).filter((line) => line.trim() !== '');
}

function writeRun({ text, look }: Run): string {
  if (look === 'link') return `<${text}>`;
  if (look === 'plain') return escapeText(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === '') return text;
  return `${before}${marks[look]}${look === 'code' ? inner : escapeText(inner)}${marks[look]}${after}`;
}

/** Neighbours of one look as one run: "**a****b**" is no bold text. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last?.look === run.look && run.look !== 'link') merged.splice(-1, 1, { ...last, text: last.text + run.text });
    else merged.push(run);
  }
  return merged;
}

/**
 * Takes the look from runs that clients read differently: a style around style marks, emphasis that touches bold text,
 * and code in a line with back-ticks.
 */
function plainWhereAmbiguous(runs: readonly Run[]): Run[] {
  const hasBackTicks = runs.some(({ text }) => text.includes('`'));
  return runs.map((run, index) => {
    if (run.look === 'link') return run;
    const before = runs[index - 1];
    const after = runs[index + 1];
    const holdsMarks = run.look === 'code' ? hasBackTicks : /[*_\\]/u.test(run.text);
    const touchesBold =
      (before?.look === 'strong' && areTouching(before, run)) || (after?.look === 'strong' && areTouching(run, after));
    return holdsMarks || (run.look === 'emphasis' && touchesBold) ? { ...run, look: 'plain' } : run;
  });
}

/** Whether no space is between a run and the next one. */
function areTouching(run: Run, next: Run): boolean {
  return !/\s$/u.test(run.text) && !/^\s/u.test(next.text);
}

/** A run in words, each with the spaces before it. A link is one word, and a long word becomes several. */
function wordsOf({ text, look }: Run): Run[] {
  if (look === 'link') return [{ text, look }];
  const words = text.match(/\s*\S+|\s+$/gu) ?? [];
  return words.flatMap((word) => cutWord(word).map((piece) => ({ text: piece, look })));
}

function cutWord(word: string): string[] {
  const characters = Array.from(word);
  const count = Math.ceil(characters.length / longestWord);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * longestWord, (index + 1) * longestWord).join(''),
  );
}
