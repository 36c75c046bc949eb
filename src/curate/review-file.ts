import { closeSync, fsyncSync, ftruncateSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Decision, ReviewHeader } from '../core/review/decision.ts';
import { syncFolder, writeDurably } from '../dataset/write-durably.ts';

/** A review as its file has it. */
export interface StoredReview {
  header: ReviewHeader;
  decisions: readonly Decision[];
}
export type ReadReview = { ok: true; review: StoredReview | null } | { ok: false; why: string };

/** The file of a review, beside the capture: its drafts and decisions hold words of the text. */
export function reviewPath(capturePath: string): string {
  return `${capturePath}.review.jsonl`;
}

/**
 * Reads a review: its header, then one decision in each line. A last line without its end was cut when a process was
 * killed, and nobody was told that it holds: it is passed over. Null where there is no such file yet.
 */
export function readReviewFile(path: string): ReadReview {
  const text = readIfThere(path);
  if (text === null) return { ok: true, review: null };
  const [first = '', ...rest] = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  const header = ReviewHeader.safeParse(parseJson(first));
  if (!header.success)
    return { ok: false, why: `${path}:1 is not the beginning of a review; move the file away to begin anew` };
  const decisions: Decision[] = [];
  for (const [index, line] of rest.entries()) {
    const decision = Decision.safeParse(parseJson(line));
    if (!decision.success)
      return { ok: false, why: `${path}:${index + 2} is not a decision; put the line right or move the file away` };
    decisions.push(decision.data);
  }
  return { ok: true, review: { header: header.data, decisions } };
}

/** Writes a new review as a whole; where another one was quicker, that one stays. */
export function createReviewFile(path: string, header: ReviewHeader): void {
  const temporary = `${path}.${process.pid}.new`;
  writeDurably(temporary, Buffer.from(`${JSON.stringify(header)}\n`), 'w', 0o600);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
}

/** Adds decisions, safely on disk when this returns. Call it only under the review's lock. */
export function appendDecisions(path: string, decisions: readonly Decision[]): void {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const file = openSync(path, 'r+');
  try {
    if (end < bytes.length) ftruncateSync(file, end);
    const lines = Buffer.from(decisions.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
    writeSync(file, lines, 0, lines.length, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
