import { z } from 'zod';
import type { LastSeen } from '../core/digest/last-seen.ts';
import { Snapshot } from '../core/digest/snapshot.ts';
import type { View } from '../core/message/view.ts';

/** What the store keeps with a posted digest: what the channel saw, when, and the View, so that it can be corrected later. */
const Seen = z.object({
  snapshot: Snapshot,
  at: z.number(),
  view: z.custom<View>((value) => typeof value === 'object'),
});

/** Stands for the receipt's id in what channels share: as long, and of letters alone, so that every platform lays it out alike. */
export const anyReceipt = 'thereceiptgoesinhere';

/** JSON with a digest's own receipt in it. */
export function putReceipt(text: string, receipt: string): string {
  return text.replaceAll(anyReceipt, receipt);
}

/** Writes what a channel sees in a digest. `at` is epoch milliseconds. */
export function writeSeen(lastSeen: LastSeen, view: View): string {
  return JSON.stringify({ ...lastSeen, view });
}

/** What a channel saw last; null before its first digest, and where an older program wrote something that cannot be read any more. */
export function readLastSeen(kept: { snapshot: string } | null): LastSeen | null {
  if (kept === null) return null;
  const parsed = Seen.omit({ view: true }).safeParse(JSON.parse(kept.snapshot));
  return parsed.success ? parsed.data : null;
}

/** The View that was posted under a receipt; null where it cannot be read. */
export function readPostedView(text: string, receipt: string): View | null {
  const parsed = Seen.safeParse(JSON.parse(putReceipt(text, receipt)));
  return parsed.success ? parsed.data.view : null;
}
