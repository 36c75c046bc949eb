import { escapeLineStart, escapeText } from './escape-text.ts';
import type { Look, Run } from './phrase-runs.ts';

const marks = { strong: '**', emphasis: '*', code: '`' } as const satisfies Partial<Record<Look, string>>;
/** The most that a run's Markdown adds to its escaped text. */
const markup = 4;
const longestWord = 200;

/** Runs as one line of Markdown. Only the looks that were given are live; a look that could be misread is left out, never its text. */
export function writeRuns(runs: readonly Run[]): string {
  const merged = mergeRuns(calmRuns(mergeRuns(runs)));
  const [first] = merged;
  const line = merged.map(writeRun).join('');
  return first?.look === 'plain' ? escapeLineStart(line) : line;
}

/** Runs as lines of at most `room` characters of Markdown each, broken at spaces where there are any. No runs make no line. */
export function writeLines(runs: readonly Run[], room: number): string[] {
  const whole = writeRuns(runs);
  if (whole.length <= room) return whole.trim() === '' ? [] : [whole];
  const lines: Run[][] = [[]];
  let length = 0;
  for (const word of runs.flatMap(wordsOf)) {
    const cost = escapeText(word.text).length + markup + 1;
    if (length > 0 && length + cost > room) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(length === 0 ? { ...word, text: word.text.trimStart() } : word);
    length += cost;
  }
  return lines.map(writeRuns).filter((line) => line.trim() !== '');
}

function writeRun({ text, look }: Run): string {
  if (look === 'link') return `<${text}>`;
  if (look === 'plain') return escapeText(text);
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  return `${before}${marks[look]}${look === 'code' ? core : escapeText(core)}${marks[look]}${after}`;
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

/** Clients disagree on style marks within styled text, on styles that touch, and on back-ticks near code: such runs are shown plain. */
function calmRuns(runs: readonly Run[]): Run[] {
  const ticks = runs.some(({ text }) => text.includes('`'));
  return runs.map((run, index) => {
    const marked = run.look === 'code' ? ticks : /[*_\\]/u.test(run.text);
    const before = runs[index - 1];
    const touches =
      before !== undefined && before.look === 'strong' && !/\s$/u.test(before.text) && !/^\s/u.test(run.text);
    const after = runs[index + 1];
    const touched =
      after !== undefined && after.look === 'strong' && !/^\s/u.test(after.text) && !/\s$/u.test(run.text);
    const calm = run.look !== 'link' && (marked || (run.look === 'emphasis' && (touches || touched)));
    return calm ? { ...run, look: 'plain' } : run;
  });
}

function wordsOf({ text, look }: Run): Run[] {
  if (look === 'link') return [{ text, look }];
  const words = text.match(/\s*\S+|\s+$/gu) ?? [];
  return words.flatMap((word) => cut(word).map((piece) => ({ text: piece, look })));
}

function cut(word: string): string[] {
  const characters = Array.from(word);
  const pieces = Math.ceil(characters.length / longestWord);
  return Array.from({ length: pieces }, (_, index) =>
    characters.slice(index * longestWord, (index + 1) * longestWord).join(''),
  );
}
