import { type Document, isMap, isNode, isSeq, Pair, Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import type { Capture } from './capture.ts';
import { findQuote } from './find-quote.ts';

/** What a machine wrote into a source. */
export interface Filled {
  hash: boolean;
  /** Positions that were missing. */
  positions: number;
  /** Positions that were wrong, where the quote stands in the capture just once. */
  moved: number;
}

/** Writes the hash of a source's capture where it is missing, and the position of every quote that stands in the capture once. */
export function fillSource(document: Document, capture: Capture): Filled {
  const hash = fillHash(document, capture);
  const claims = document.get('claims');
  const filled: Filled = { hash, positions: 0, moved: 0 };
  // positions in another capture than the one that the file names are for a person to judge
  if (capture.text === null || document.getIn(['capture', 'sha256']) !== capture.sha256 || !isSeq(claims))
    return filled;
  for (const claim of claims.items) {
    const quote = isMap(claim) ? claim.get('quote') : null;
    if (!isMap(claim) || typeof quote !== 'string') continue;
    const before = positionOf(claim);
    const place = findQuote(capture.points, capture.text, quote, undefined);
    if (!place.ok || (before !== null && findQuote(capture.points, capture.text, quote, before).ok)) continue;
    setAfter(claim, 'quote', 'at', rangeNode(place.at));
    filled[before === null ? 'positions' : 'moved'] += 1;
  }
  return filled;
}

function fillHash(document: Document, capture: Capture): boolean {
  const record = document.get('capture');
  if (!isMap(record)) return false;
  const known = record.get('sha256');
  if (known !== undefined && known !== '' && known !== 'null' && known !== '~') return false;
  setAfter(record, 'file', 'sha256', plain(capture.sha256));
  return true;
}

function positionOf(claim: YAMLMap): readonly [number, number] | null {
  const at = claim.get('at');
  if (!isSeq(at)) return null;
  const [start, end] = [Number(at.get(0)), Number(at.get(1))];
  return Number.isNaN(start) || Number.isNaN(end) ? null : [start, end];
}

function rangeNode(range: readonly [number, number]): YAMLSeq {
  const node = new YAMLSeq();
  node.flow = true;
  node.items = range.map((end) => plain(String(end)));
  return node;
}

function plain(text: string): Scalar<string> {
  const node = new Scalar(text);
  node.type = Scalar.PLAIN;
  return node;
}

/** Sets a key; a new one comes right after another. */
function setAfter(map: YAMLMap, other: string, key: string, value: Scalar | YAMLSeq): void {
  const before = map.get(key, true);
  if (isNode(before)) value.comment = before.comment ?? null;
  const index = map.items.findIndex((pair) => String(pair.key) === other);
  if (map.has(key)) map.set(key, value);
  else map.items.splice(index + 1, 0, new Pair(plain(key), value));
}
