import type { FilePlace, Finding } from '../core/checks/check.ts';
import { placeIn, sourceFile } from '../core/checks/placed-claim.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import type { Capture } from './capture.ts';
import { uncovered } from './coverage.ts';
import { findQuote, show } from './find-quote.ts';

type Range = readonly [number, number];

/** What holding a source against its capture came to. */
export interface VerifiedSource {
  findings: Finding[];
  /** Quotes that stand where they should. */
  quotes: number;
}

/** Holds a source against its capture: its hash, every quote at its position, ranges in bounds, and every sentence accounted for. */
export function verifySource(id: string, source: SourceRecord, capture: Capture): VerifiedSource {
  const file = sourceFile(id);
  const { text, points, sha256 } = capture;
  const changed = sha256 !== source.capture.sha256;
  if (text === null)
    return { findings: [{ file, path: ['capture', 'file'], message: 'the capture is not UTF-8' }], quotes: 0 };
  const findings: Finding[] = [];
  const stand: Range[] = [];
  // what is left out, and where quotes may stand: their sentences are accounted for even where the quotes are wrong
  const meant: Range[] = source['left-out'].map((range) => range.at);
  const reads: FilePlace[] = [];
  const gone: string[] = [];
  for (const [index, claim] of source.claims.entries()) {
    if (claim['moved-to'] !== undefined) continue;
    const place = findQuote(points, text, claim.quote, claim.at);
    meant.push(...(place.ok ? [place.at] : claim.at === undefined ? points.find(claim.quote) : [claim.at]));
    reads.push(placeIn({ file, index }, 'quote'), placeIn({ file, index }, 'at'));
    if (place.ok) stand.push(place.at);
    else gone.push(claim.id);
    if (!place.ok) findings.push({ ...placeIn({ file, index }, place.key), message: place.reason });
  }
  if (changed)
    findings.unshift({ file, path: ['capture', 'sha256'], message: changedMessage(sha256, stand.length, gone) });
  for (const [index, { at }] of source['left-out'].entries()) {
    if (at[1] <= points.length) continue;
    const message = `${show(at)} ends after the capture, which has ${points.length} characters`;
    findings.push({ file, path: ['left-out', index, 'at'], message });
  }
  // positions count in the capture that the file names; in another one they say nothing of its sentences
  if (changed) return { findings, quotes: stand.length };
  for (const { at, words } of uncovered(text, points, source.language, meant)) {
    const message = `the sentence at ${show(at)} has no quote and is not left out: "${words}"`;
    findings.push({ file, path: ['left-out'], message, reads });
  }
  return { findings, quotes: stand.length };
}

function changedMessage(sha256: string, stand: number, gone: readonly string[]): string {
  const rest = gone.length === 0 ? 'all of them' : `not those of ${gone.join(', ')}`;
  const quotes = `${stand} of ${stand + gone.length} quotes stand where they did (${rest})`;
  return `the capture is another one: its SHA-256 is ${sha256}; ${quotes}. Check every claim, then take this key out and run --fix`;
}
