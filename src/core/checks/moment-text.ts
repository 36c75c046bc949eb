import type { MomentRecord } from '../dossier/moment-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import { type Moment, parseMoment } from '../time/moment.ts';

/** The EDTF of a moment as a record holds it. */
export function edtfOf(record: MomentRecord): string {
  return typeof record === 'string' ? record : record.edtf;
}

/** A record's moment; null where there is none, or it cannot be read. */
export function readMoment(record: MomentRecord | null | undefined): Moment | null {
  if (record === null || record === undefined) return null;
  const result = parseMoment(edtfOf(record));
  return result.ok ? result.moment : null;
}

const published = new WeakMap<SourceRecord, Moment | null>();

/** When a source came out, as `readMoment` gives it. It is read once for all claims of the source. */
export function publishedOf(source: SourceRecord): Moment | null {
  return published.getOrInsertComputed(source, (one) => readMoment(one.published));
}
