import { wholeCharacters } from './whole-characters.ts';

/** Lines as texts of at most `most` code units each, as few as that allows. A longer line goes on in the next text. */
export function splitLines(lines: readonly string[], most: number): string[] {
  const texts: string[] = [];
  for (const line of lines.flatMap((whole) => cutLine(whole, most))) {
    const last = texts.at(-1);
    const both = last === undefined ? null : `${last}\n${line}`;
    if (both !== null && both.length <= most) texts.splice(-1, 1, both);
    else texts.push(line);
  }
  return texts;
}

function cutLine(line: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const end = wholeCharacters(rest, most);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
