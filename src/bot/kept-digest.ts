import { z } from 'zod';
import type { Changes } from '../core/digest/changes.ts';
import { KeptChanges, keepChanges } from '../core/digest/kept-changes.ts';
import type { LastSeen } from '../core/digest/last-seen.ts';
import { Snapshot } from '../core/digest/snapshot.ts';
import type { View } from '../core/message/view.ts';
import { ViewSchema } from '../core/message/view-schema.ts';

/**
 * What the store keeps with a digest: what its channel has seen, when (epoch milliseconds), and the view that was
 * posted, and what changed since the one before; null in a first digest, and where an older version kept none.
 */
const KeptDigest = z.object({
  snapshot: Snapshot,
  at: z.number(),
  view: ViewSchema,
  changes: KeptChanges.nullable().default(null),
});

/**
 * Stands for the receipt's id in a digest that several channels share. It has the length of an id and is one word of
 * letters, so that every platform lays it out as it lays out an id.
 */
export const receiptPlaceholder = 'thereceiptgoesinhere';

/** A digest, as JSON, with a receipt's id in every place that is kept for it. */
export function insertReceipt(json: string, receipt: string): string {
  return json.replaceAll(receiptPlaceholder, receipt);
}

/** Writes what the store keeps with a digest, as JSON. */
export function writeKeptDigest(lastSeen: LastSeen, view: View, changes: Changes | null): string {
  return JSON.stringify({ ...lastSeen, view, changes: changes === null ? null : keepChanges(changes) });
}

/** What a channel saw last; null before its first digest, and where an older version kept what this one cannot read. */
export function readLastSeen(kept: { snapshot: string } | null): LastSeen | null {
  if (kept === null) return null;
  const parsed = KeptDigest.pick({ snapshot: true, at: true }).safeParse(JSON.parse(kept.snapshot));
  return parsed.success ? parsed.data : null;
}

/** What a digest told as changed; null where it was a first one, or where that is not kept. */
export function readKeptChanges(json: string): KeptChanges | null {
  const parsed = KeptDigest.pick({ changes: true }).safeParse(JSON.parse(json));
  return parsed.success ? parsed.data.changes : null;
}

/** The view that was posted under a receipt; null where an older version kept what this one cannot read. */
export function readPostedView(json: string, receipt: string): View | null {
  const parsed = KeptDigest.pick({ view: true }).safeParse(JSON.parse(insertReceipt(json, receipt)));
  return parsed.success ? parsed.data.view : null;
}
