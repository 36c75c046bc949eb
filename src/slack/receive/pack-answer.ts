import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { encodeInvocation } from '../render/encode-invocation.ts';
import { escapedTextLength } from '../render/escaped-length.ts';
import { packView } from '../render/render-view.ts';
import type { PackedMessage } from '../render/slack-message.ts';
import type { ReceiveContext } from './receive-context.ts';

/** Ours: what a button holds beside the value, and what a name above an answer takes. */
const besideValues = 150;

/** Whether a button can carry an invocation. What holds a long text can be asked, but not asked again by a press. */
export function fitsButton(invocation: Invocation): boolean {
  return escapedTextLength(encodeInvocation(invocation)) <= limits.buttonValue;
}

/**
 * An answer as its messages. The parts of an answer are counted, so they depend on nothing but the view and the
 * invocation: two buttons that carry the invocation have room in each of them.
 */
export function packAnswer(
  view: View,
  invocation: Invocation | null,
  { prefix }: Pick<ReceiveContext, 'prefix'>,
  { rich = false }: { rich?: boolean } = {},
): PackedMessage[] {
  return packView(view, { prefix, rich, reserved: reservedFor(invocation) });
}

function reservedFor(invocation: Invocation | null): number {
  if (invocation === null || !fitsButton(invocation)) return limits.reservedText;
  const values = 2 * escapedTextLength(encodeInvocation(invocation));
  return Math.max(limits.reservedText, values + besideValues);
}
