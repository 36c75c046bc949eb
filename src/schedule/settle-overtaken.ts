import { type Delivery, deliveryOf, makeUnsure } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { notifyOfDelivery } from './notify-outcome.ts';
import type { ScheduleContext } from './schedule-context.ts';
import type { SettlementWriter } from './settlement-writer.ts';

/** How soon (milliseconds) it is seen whether the other process has settled. */
const lookAgainMs = 1_000;

/**
 * An outcome that came after another process took the delivery over. That the message arrived is known now: where the
 * other is still in doubt, this settles it. Where the other posted it too, it stands twice: that is said, for nothing
 * can take it back.
 */
export async function settleOvertaken(
  context: ScheduleContext,
  writer: SettlementWriter,
  delivery: Delivery,
  settlement: Settlement,
): Promise<void> {
  context.log.warn({ delivery: delivery.key }, 'the outcome came after another process took the delivery over');
  if (settlement.state !== 'sent' || delivery.kind === 'edit') return;
  const now = await onceSettled(context, delivery.key);
  if (now === null || now.messageId === settlement.messageId) return;
  if (now.state === 'ambiguous' || (now.state === 'pending' && (await makeUnsure(context.store, now)))) {
    if (await writer.write({ ...settlement, epoch: now.epoch })) context.count('posted', delivery.channel.platform);
    return;
  }
  if (now.messageId === null) {
    context.log.error(
      { delivery: delivery.key, state: now.state },
      'a message stands of which the store says otherwise',
    );
    return;
  }
  context.log.error({ delivery: delivery.key, channel: delivery.channel }, 'a message was posted twice');
  context.count('doubled', delivery.channel.platform);
  await notifyOfDelivery(context, delivery, { kind: 'doubled', receipt: delivery.occurrence });
}

/** The delivery, once the other process is no longer sending it; or as it is after the length of a lease. */
async function onceSettled(context: ScheduleContext, key: string): Promise<Delivery | null> {
  const since = context.monotonic();
  for (;;) {
    const now = await deliveryOf(context.store, key);
    if (now?.state !== 'sending' || context.monotonic() - since > context.limits.leaseMs) return now;
    await context.sleep(lookAgainMs);
  }
}
