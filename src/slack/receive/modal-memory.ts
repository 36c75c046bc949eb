import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { decodeInvocation, encodeInvocation } from '../render/encode-invocation.ts';

/** What a modal remembers: Slack keeps it with the modal, and nobody else does. */
export interface ModalMemory {
  /** Where it was asked: the person's own id in the app's home. */
  channel: string;
  /** What it shows or still asks for. */
  invocation: Invocation;
}

/** A modal's memory as its metadata; null where that is too long. */
export function writeMemory({ channel, invocation }: ModalMemory): string | null {
  const written = `${channel} ${encodeInvocation(invocation)}`;
  return written.length <= limits.metadata ? written : null;
}

/** Reads a modal's metadata; null where this version cannot read it. */
export function readMemory(metadata: string): ModalMemory | null {
  const [, channel = '', value = ''] = /^([A-Z0-9]+) (.*)$/s.exec(metadata) ?? [];
  const invocation = decodeInvocation(value);
  return invocation === null ? null : { channel, invocation };
}
