import type { Session } from '../../src/core/command/run-command.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { writeInvocation } from '../../src/core/message/invocation.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { viewOf } from './desk.ts';

/**
 * Every view that a person reaches from one by presses alone, by the line that asks for it; pages are followed to the
 * last. What is left out: the same seen without an origin or as of a day, which shows less, and what changes something.
 */
export function walkPresses(from: View, session: Session): ReadonlyMap<string, View> {
  const reached = new Map<string, View>([['', from]]);
  const open = invocationsOf(from);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const line = writeInvocation(next);
    if (reached.has(line) || isLeftOut(next, session)) continue;
    const view = viewOf(next, session);
    reached.set(line, view);
    open.push(...invocationsOf(view));
  }
  return reached;
}

function isLeftOut({ command, options }: Invocation, { commands }: Session): boolean {
  if (options.without !== undefined || options['as-of'] !== undefined) return true;
  return commands.get(command)?.changes?.(options) ?? false;
}
