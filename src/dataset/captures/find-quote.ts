import type { CodePoints, Range } from './code-points.ts';

/** Where a quote stands in a capture; or why that cannot be told, and the key of the claim that must be corrected. */
export type QuotePlace = { ok: true; at: Range } | { ok: false; key: 'quote' | 'at'; reason: string };

const mostRangesShown = 5;

/**
 * Finds a quote where its claim says that it stands. Without a position, the quote must stand in the capture exactly
 * once. A quote may not cut a word or a number in two.
 */
export function findQuote(points: CodePoints, text: string, quote: string, at: Range | undefined): QuotePlace {
  if (at !== undefined && points.slice(...at) === quote) return unlessCut(points, at, quote);
  const found = points.find(quote);
  const [first] = found;
  if (first === undefined) {
    return refuse('quote', `the capture does not hold this quote${similarText(points, text, quote)}`);
  }
  if (at !== undefined) return refuse('at', `the quote does not stand at ${rangeText(at)}, but at ${listOf(found)}`);
  if (found.length === 1) return unlessCut(points, first, quote);
  const where = `${found.length} times; write the position that is meant: at ${listOf(found)}`;
  return refuse('at', `the quote stands in the capture ${where}`);
}

/** A range as the files write it. */
export function rangeText([start, end]: Range): string {
  return `[${start}, ${end}]`;
}

function refuse(key: 'quote' | 'at', reason: string): QuotePlace {
  return { ok: false, key, reason };
}

function listOf(ranges: readonly Range[]): string {
  const more = ranges.length > mostRangesShown ? ` and ${ranges.length - mostRangesShown} more` : '';
  return ranges.slice(0, mostRangesShown).map(rangeText).join(' or ') + more;
}

/** The place of a quote; a refusal if the quote starts or ends within a word or a number. */
function unlessCut(points: CodePoints, at: Range, quote: string): QuotePlace {
  const before = points.slice(Math.max(0, at[0] - 2), at[0]);
  const after = points.slice(at[1], at[1] + 2);
  const [start, end] = [quote.slice(0, 2), quote.slice(-2)];
  const isCut = isWithinWord(before + start, before.length) || isWithinWord(end + after, end.length);
  return isCut
    ? refuse('quote', `the quote cuts a word or a number in two: "${before}${quote}${after}"`)
    : { ok: true, at };
}

/** True if a word or a number goes on across an offset in a text: "troo|ps", "11|,000". */
function isWithinWord(text: string, offset: number): boolean {
  const [left, right] = [text.slice(0, offset), text.slice(offset)];
  if (/[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)) {
    return /\p{L}$/u.test(left) === /^\p{L}/u.test(right);
  }
  return (/\d$/.test(left) && /^[.,]\d/.test(right)) || (/\d[.,]$/.test(left) && /^\d/.test(right));
}

/** What the capture has in place of a quote that differs only in its quotation marks, dashes, spaces or capitals. */
function similarText(points: CodePoints, text: string, quote: string): string {
  const start = withPlainSigns(text).indexOf(withPlainSigns(quote));
  if (start < 0) return '';
  const end = start + quote.length;
  return `; at ${rangeText(points.rangeOfUnits(start, end))} it has "${text.slice(start, end)}"`;
}

/** A text with one form of each quotation mark, dash, space and letter. Every character keeps its offset. */
function withPlainSigns(text: string): string {
  const plain = text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/gu, ' ');
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}
