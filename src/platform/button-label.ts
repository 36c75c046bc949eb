import type { Phrase } from '../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../core/message/invocation.ts';

/** What a button or an option says, and what it asks. */
export interface Choice {
  label: Phrase;
  invocation: Invocation;
}

/**
 * The label of a button or an option, which must not be empty: the line that a person would type stands in for it.
 * `shown` gives a label as the platform shows it.
 */
export function labelOf({ label, invocation }: Choice, shown: (label: Phrase) => string): Phrase {
  return shown(label).trim() === '' ? [{ kind: 'example', text: writeInvocation(invocation) }] : label;
}
