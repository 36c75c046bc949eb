import { type Document, isMap, isNode, isSeq, Pair, Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import type { CaptureText } from '../../core/quote/capture-text.ts';
import type { Range } from '../../core/quote/code-points.ts';
import { findQuote } from '../../core/quote/find-quote.ts';
import type { Capture } from '../captures/capture.ts';

/** What was filled in. */
export interface FilledIn {
  hash: boolean;
  /** The number of positions that were missing. */
  positions: number;
  /** The number of positions that were wrong, where the quote stands in the capture just once. */
  corrected: number;
  /** The number of quotes that were written as the capture has them. */
  quotes: number;
}

/**
 * Fills in the position of every quote that stands in the capture once, and the source's hash where it is missing and
 * every quote was found. A quote that differs from the capture only in its signs, spaces, capitals or encoding becomes
 * what the capture has.
 */
export function fillFromCapture(document: Document, capture: Capture): FilledIn {
  const filledIn: FilledIn = { hash: false, positions: 0, corrected: 0, quotes: 0 };
  const lacksHash = isHashMissing(document);
  // if the capture is not the one that the file names, a person must judge its positions
  const isNamed = lacksHash || document.getIn(['capture', 'sha256']) === capture.sha256;
  if (capture.text === null || !isNamed) return filledIn;
  const isWhole = fillPositions(document, capture.text, filledIn);
  // a hash says that the quotes were held against the text
  if (lacksHash && isWhole) fillHash(document, capture);
  return { ...filledIn, hash: lacksHash && isWhole };
}

/** Fills in positions, and counts them. True where the capture holds the quote of every claim that is still used. */
function fillPositions(document: Document, text: CaptureText, filledIn: FilledIn): boolean {
  const claims = document.get('claims');
  if (!isSeq(claims)) return true;
  let isWhole = true;
  const language = String(document.get('language') ?? 'und');
  for (const claim of claims.items) {
    const written = isMap(claim) ? claim.get('quote') : null;
    if (isMap(claim) && claim.has('moved-to')) continue;
    if (!isMap(claim) || typeof written !== 'string') {
      isWhole = false;
      continue;
    }
    const before = positionOf(claim);
    const quote = asInCapture(text, written);
    const place = findQuote(text, { quote, language });
    const isThere = before !== null && findQuote(text, { quote, at: before, language }).ok;
    isWhole &&= place.ok || isThere || place.key === 'at';
    if (!place.ok) continue;
    if (quote !== written) {
      claim.set('quote', quote);
      filledIn.quotes += 1;
    }
    if (isThere) continue;
    setAfter(claim, 'quote', 'at', rangeNode(place.at));
    filledIn[before === null ? 'positions' : 'corrected'] += 1;
  }
  return isWhole;
}

/** The quote as the capture has it, if it has something similar once; otherwise as it was written. */
function asInCapture(text: CaptureText, quote: string): string {
  if (text.find(quote).length > 0) return quote;
  const [at, ...others] = text.findSimilar(quote);
  const found = at === undefined || others.length > 0 ? quote : text.quoteAt(at);
  // a line that ends with "11," before "300 pumps" may end a number there, or not: a person must tell
  const mayBreak = /\d[.,]? \d{3}(?!\d)/.test(found) && !/\d[.,]? \d{3}(?!\d)/.test(quote);
  return found.includes('\n') || mayBreak ? quote : found;
}

function isHashMissing(document: Document): boolean {
  const record = document.get('capture');
  const known = isMap(record) ? record.get('sha256') : null;
  return isMap(record) && (known === undefined || ['', 'null', '~'].some((nothing) => nothing === known));
}

function fillHash(document: Document, capture: Capture): void {
  const record = document.get('capture');
  if (isMap(record)) setAfter(record, 'file', 'sha256', plainNode(capture.sha256));
}

function positionOf(claim: YAMLMap): Range | null {
  const at = claim.get('at');
  if (!isSeq(at)) return null;
  const [start, end] = [Number(at.get(0)), Number(at.get(1))];
  return Number.isNaN(start) || Number.isNaN(end) ? null : [start, end];
}

function rangeNode(range: Range): YAMLSeq {
  const node = new YAMLSeq();
  node.flow = true;
  node.items = range.map((end) => plainNode(String(end)));
  return node;
}

function plainNode(text: string): Scalar<string> {
  const node = new Scalar(text);
  node.type = Scalar.PLAIN;
  return node;
}

/** Sets the value of a key and keeps the comment beside it. A new key is added right after another one. */
function setAfter(map: YAMLMap, other: string, key: string, value: Scalar | YAMLSeq): void {
  const before = map.get(key, true);
  if (isNode(before)) value.comment = before.comment ?? null;
  const index = map.items.findIndex((pair) => String(pair.key) === other);
  if (map.has(key)) map.set(key, value);
  else map.items.splice(index + 1, 0, new Pair(plainNode(key), value));
}
