import { type Document, isMap, isNode, isSeq, Pair, Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import type { Capture } from '../captures/capture.ts';
import type { Range } from '../captures/code-points.ts';
import { findQuote } from '../captures/find-quote.ts';

/** What was filled in. */
export interface FilledIn {
  hash: boolean;
  /** The number of positions that were missing. */
  positions: number;
  /** The number of positions that were wrong, where the quote stands in the capture just once. */
  corrected: number;
}

/** Fills in a source's hash where it is missing, and the position of every quote that stands in the capture once. */
export function fillFromCapture(document: Document, capture: Capture): FilledIn {
  const hash = fillHash(document, capture);
  const claims = document.get('claims');
  const filledIn: FilledIn = { hash, positions: 0, corrected: 0 };
  // if the capture is not the one that the file names, a person must judge its positions
  const isNamed = document.getIn(['capture', 'sha256']) === capture.sha256;
  if (capture.text === null || !isNamed || !isSeq(claims)) return filledIn;
  for (const claim of claims.items) {
    const quote = isMap(claim) ? claim.get('quote') : null;
    if (!isMap(claim) || typeof quote !== 'string') continue;
    const before = positionOf(claim);
    const place = findQuote(capture.points, capture.text, quote, undefined);
    if (!place.ok || (before !== null && findQuote(capture.points, capture.text, quote, before).ok)) continue;
    setAfter(claim, 'quote', 'at', rangeNode(place.at));
    filledIn[before === null ? 'positions' : 'corrected'] += 1;
  }
  return filledIn;
}

function fillHash(document: Document, capture: Capture): boolean {
  const record = document.get('capture');
  if (!isMap(record)) return false;
  const known = record.get('sha256');
  if (known !== undefined && known !== '' && known !== 'null' && known !== '~') return false;
  setAfter(record, 'file', 'sha256', plainNode(capture.sha256));
  return true;
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
