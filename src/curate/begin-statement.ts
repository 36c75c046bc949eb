import type { CaptureText } from '../core/quote/capture-text.ts';
import type { Range } from '../core/quote/code-points.ts';
import type { ClaimFields, Known } from '../core/review/claim-fields.ts';
import { statementStart } from '../core/review/statement-start.ts';
import type { Look } from './look.ts';

/** So many characters in front of a quote tell whether it is a clause of its own. */
const pointsBefore = 12;

/** A sentence to begin with for a claim whose quote stands near a place; empty where none can be suggested. */
export function beginStatement(
  fields: ClaimFields,
  known: Known,
  { source }: Look,
  capture: CaptureText,
  near: Range,
): string {
  const author = source.syndicates ?? source.publisher;
  const distance = ([start]: Range) => Math.abs(start - near[0]);
  const [place = near] = capture.find(fields.quote).toSorted((a, b) => distance(a) - distance(b));
  const before = capture.points.slice(Math.max(0, place[0] - pointsBefore), place[0]);
  return statementStart(fields, known, known.actors.get(author)?.name ?? author, before);
}
