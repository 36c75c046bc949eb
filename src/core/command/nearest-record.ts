import { nearest } from '../text/nearest.ts';
import type { Candidate } from './list-records.ts';
import type { RecordKind } from './option.ts';

/** The record that was probably meant: the one with the nearest id, or else the nearest name. */
export function nearestRecord(text: string, kind: RecordKind, candidates: readonly Candidate[]): readonly string[] {
  const byId = nearest(
    text,
    candidates.map(({ value }) => value),
  );
  if (byId !== null) return [byId];
  if (kind === 'claim') return [];
  const names = candidates.flatMap(({ value, label, alsoFoundBy }) =>
    [label, ...(kind === 'actor' ? alsoFoundBy : [])].map((name) => ({ name, id: value })),
  );
  const byName = nearest(
    text,
    names.map(({ name }) => name),
  );
  const meant = names.find(({ name }) => name === byName);
  return meant === undefined ? [] : [meant.id];
}
