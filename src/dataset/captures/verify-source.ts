import type { FilePlace, Finding } from '../../core/checks/check.ts';
import { placeIn, sourceFile } from '../../core/checks/placed-claim.ts';
import type { SourceRecord } from '../../core/dossier/source-record.ts';
import { type Range, rangeText } from '../../core/quote/code-points.ts';
import { findQuote } from '../../core/quote/find-quote.ts';
import type { Capture } from './capture.ts';
import { uncoveredSentences } from './uncovered-sentences.ts';

/** What comparing a source with its capture found. */
export interface VerifiedSource {
  findings: Finding[];
  /** The number of quotes that stand where they should. */
  quotes: number;
}

/**
 * Verifies a source against its capture: the hash, every quote at its position, every range within the text, and every
 * sentence either quoted or left out.
 */
export function verifySource(id: string, source: SourceRecord, capture: Capture): VerifiedSource {
  const file = sourceFile(id);
  const { text, sha256 } = capture;
  if (text === null) {
    return { findings: [{ file, path: ['capture', 'file'], message: notUtf8 }], quotes: 0 };
  }
  const findings: Finding[] = [];
  let quotes = 0;
  const lost: string[] = [];
  const absent: string[] = [];
  // a wrong quote still covers the sentences in which it was meant to stand
  const covered: Range[] = source['left-out'].map((part) => part.at);
  const reads: FilePlace[] = [];
  for (const [index, claim] of source.claims.entries()) {
    if (claim['moved-to'] !== undefined) continue;
    const place = findQuote(text, { quote: claim.quote, at: claim.at, language: source.language });
    reads.push(placeIn({ file, index }, 'quote'), placeIn({ file, index }, 'at'));
    if (place.ok) {
      quotes += 1;
      covered.push(place.at);
    } else {
      lost.push(claim.id);
      if (place.key === 'quote') absent.push(claim.id);
      covered.push(...(claim.at === undefined ? text.find(claim.quote) : [claim.at]));
      findings.push({ ...placeIn({ file, index }, place.key), message: place.reason });
    }
  }
  const known = source.capture?.sha256 ?? null;
  if (known === null) findings.push({ file, path: ['capture'], message: noHashMessage(absent) });
  const hasChanged = known !== null && known !== sha256;
  if (hasChanged) {
    findings.push({ file, path: ['capture', 'sha256'], message: changedMessage(sha256, quotes, lost) });
  }
  for (const [index, { at }] of source['left-out'].entries()) {
    if (at[1] <= text.points.length) continue;
    const message = `${rangeText(at)} ends after the capture, which has ${text.points.length} characters`;
    findings.push({ file, path: ['left-out', index, 'at'], message });
  }
  // positions count in the capture that the file names; in another one they say nothing about its sentences
  if (hasChanged) return { findings, quotes };
  for (const { at, words } of uncoveredSentences(text.text, text.points, source.language, covered)) {
    const message = `the sentence at ${rangeText(at)} has no quote and is not left out: "${words}"`;
    findings.push({ file, path: ['left-out'], message, reads });
  }
  return { findings, quotes };
}

const notUtf8 = 'the capture is not UTF-8; save its text as UTF-8 (--fix fills in no hash and no position before)';

function noHashMessage(absent: readonly string[]): string {
  const unfilled = 'the hash is not filled in';
  if (absent.length === 0) return `${unfilled}; run --fix`;
  return `${unfilled}; --fix writes it once the text has the quote of every claim (not yet: ${absent.join(', ')})`;
}

function changedMessage(sha256: string, found: number, lost: readonly string[]): string {
  const which = lost.length === 0 ? 'all of them' : `not those of ${lost.join(', ')}`;
  const quotes = `${found} of ${found + lost.length} quotes stand where they did (${which})`;
  const advice = 'Check every claim, then take this key out and run --fix';
  return `the capture is another one: its SHA-256 is ${sha256}; ${quotes}. ${advice}`;
}
