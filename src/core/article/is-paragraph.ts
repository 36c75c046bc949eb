/** Words of a text; each ideograph counts as half of one, as a word in Chinese or Japanese has two or so. */
export function countWords(text: string): number {
  const ideographs = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0) + Math.ceil(ideographs / 2);
}

const sentenceEnd = /[.!?…。！？।؟]["'”’»“)\]」』]*(?:\s*\([^()]{1,60}\))?$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line.slice(-120));
}

/** Whether a line is a paragraph of running text, or leads to a list, and is no headline, button or name. */
export function isParagraph(line: string): boolean {
  const words = countWords(line.slice(0, 2_000));
  // A headline may be a question, or a cry.
  const isEnded = line.endsWith(':') || (endsSentence(line) && (words >= 16 || !/[?!？！]$/u.test(line)));
  return words >= 30 || (words >= 8 && isEnded);
}
