import type { Paragraph } from './article-body.ts';

/** The parts of a body within quotation marks, without the marks, in their order, in UTF-16 code units. */
export type QuotedPart = readonly [start: number, end: number];

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'’",
  '‹': '›',
  '»': '«',
};
/** No longer part of a paragraph is looked through for the mark that closes it. */
const longest = 1_500;

/** What each paragraph has in quotation marks. A quotation that no mark closes ends with its paragraph. */
export function quotedParts(body: string, paragraphs: readonly Paragraph[]): QuotedPart[] {
  return paragraphs.flatMap((paragraph) => quotedIn(body, paragraph));
}

function quotedIn(body: string, { start, end }: Paragraph): QuotedPart[] {
  const parts: QuotedPart[] = [];
  const marks = /["“„«‘'‹»]/gu;
  marks.lastIndex = start;
  for (let match = marks.exec(body); match !== null && match.index < end; match = marks.exec(body)) {
    const { 0: mark, index } = match;
    if (!opens(body, index, mark)) continue;
    const close = closing(body, index + 1, Math.min(end, index + longest), mark);
    if (close === null && (mark === "'" || mark === '»' || mark === '‘')) continue;
    const last = close ?? (end - index > longest ? index : end);
    if (last <= index) continue;
    parts.push([index + 1, last]);
    marks.lastIndex = last + 1;
  }
  return parts;
}

/** An apostrophe opens nothing, and neither does a mark behind a letter. */
function opens(body: string, index: number, mark: string): boolean {
  const [before, after] = [body[index - 1] ?? ' ', body[index + 1] ?? ' '];
  if (mark === '»') return !/[\p{L}\p{N}.!?,]/u.test(before) && /\p{L}/u.test(after);
  return !/[\p{L}\p{N}]/u.test(before) && !/[\s"“„«‘]/u.test(after);
}

function closing(body: string, from: number, to: number, mark: string): number | null {
  const ends = pairs[mark] ?? mark;
  const isSingle = mark === "'" || mark === '‘';
  for (let at = from; at < to; at += 1) {
    const sign = body[at] ?? '';
    if (!ends.includes(sign)) continue;
    if (!isSingle || !/[\p{L}\p{N}]/u.test(body[at + 1] ?? ' ')) return at;
  }
  return null;
}

/** Whether a place lies within one of some parts, which are in order. */
export function withinQuoted(parts: readonly QuotedPart[]): (place: number) => boolean {
  return (place) => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.[1] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (parts[low]?.[0] ?? Infinity) <= place;
  };
}
