import { z } from 'zod';
import type { LastSeen } from '../core/digest/last-seen.ts';
import { Snapshot } from '../core/digest/snapshot.ts';
import type { View } from '../core/message/view.ts';
import { ViewSchema } from '../core/message/view-schema.ts';

/**
 * What the store keeps with a digest: what its channel has seen, when (epoch milliseconds), and the view that was
 * posted.
 */
const KeptDigest = z.object({ snapshot: Snapshot, at: z.number(), view: ViewSchema });

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
export function writeKeptDigest(lastSeen: LastSeen, view: View): string {
  return JSON.stringify({ ...lastSeen, view });
}

/** What a channel saw last; null before its first digest, and where an older version kept what this one cannot read. */
export function readLastSeen(kept: { snapshot: string } | null): LastSeen | null {
  if (kept === null) return null;
  const parsed = KeptDigest.omit({ view: true }).safeParse(JSON.parse(kept.snapshot));
  return parsed.success ? parsed.data : null;
}

/** The view that was posted under a receipt; null where an older version kept what this one cannot read. */
export function readPostedView(json: string, receipt: string): View | null {
  const parsed = KeptDigest.safeParse(JSON.parse(insertReceipt(json, receipt)));
  return parsed.success ? parsed.data.view : null;
}
