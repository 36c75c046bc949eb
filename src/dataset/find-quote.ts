import type { CodePoints } from './code-points.ts';

type Range = readonly [number, number];

/** The one place of a quote in a capture, or why there is none. */
export type QuotePlace = { ok: true; at: Range } | { ok: false; key: 'quote' | 'at'; reason: string };

const shownPlaces = 5;

/**
 * Finds a quote where its record says that it stands; without a position it must stand in the capture once. Positions are code points, and
 * a quote may cut no word and no number in two.
 */
export function findQuote(points: CodePoints, text: string, quote: string, at: Range | undefined): QuotePlace {
  if (at !== undefined && points.slice(...at) === quote) return whole(points, at, quote);
  const places = points.find(quote);
  const [first] = places;
  if (first === undefined) return refuse('quote', `the capture does not hold this quote${hint(points, text, quote)}`);
  if (at !== undefined) return refuse('at', `the quote does not stand at ${show(at)}, but at ${listOf(places)}`);
  if (places.length === 1) return whole(points, first, quote);
  return refuse(
    'at',
    `the quote stands in the capture ${places.length} times; write the position that is meant: at ${listOf(places)}`,
  );
}

/** A range as the files write it. */
export function show([start, end]: Range): string {
  return `[${start}, ${end}]`;
}

function refuse(key: 'quote' | 'at', reason: string): QuotePlace {
  return { ok: false, key, reason };
}

function listOf(places: readonly Range[]): string {
  const more = places.length > shownPlaces ? ` and ${places.length - shownPlaces} more` : '';
  return places.slice(0, shownPlaces).map(show).join(' or ') + more;
}

function whole(points: CodePoints, at: Range, quote: string): QuotePlace {
  const before = points.slice(Math.max(0, at[0] - 2), at[0]);
  const after = points.slice(at[1], at[1] + 2);
  const cut = joins(before + quote.slice(0, 1), before.length) || joins(quote.slice(-1) + after, 1);
  return cut
    ? refuse('quote', `the quote cuts a word or a number in two: "${before}${quote}${after}"`)
    : { ok: true, at };
}

/** True if one word or number goes on over a place in a text: "11|,000", "troo|ps". */
function joins(text: string, at: number): boolean {
  const [left, right] = [text.slice(0, at), text.slice(at)];
  if (/[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right))
    return /\p{L}$/u.test(left) === /^\p{L}/u.test(right);
  return (/\d$/.test(left) && /^[.,]\d/.test(right)) || (/\d[.,]$/.test(left) && /^\d/.test(right));
}

/** What the capture has in place of a quote that differs only in its quotation marks, dashes, spaces or capitals. */
function hint(points: CodePoints, text: string, quote: string): string {
  const at = plain(text).indexOf(plain(quote));
  if (at < 0) return '';
  return `; at ${show(points.range(at, at + quote.length))} it has "${text.slice(at, at + quote.length)}"`;
}

/** A text without what is easily mistyped, with every character in its place. */
function plain(text: string): string {
  const straight = text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/gu, ' ');
  const lower = straight.toLowerCase();
  return lower.length === straight.length ? lower : straight;
}
