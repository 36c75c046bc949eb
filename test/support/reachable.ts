import type { Session } from '../../src/core/command/run-command.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { viewOf } from './desk.ts';
import { everyInvocation } from './every-invocation.ts';

/**
 * The views of every command with every option value, and those that a person reaches from them by so many presses of a
 * button or choices of a select. Pages are followed to the last.
 */
export function reachableViews(session: Session, presses: number): Map<string, View> {
  const views = new Map<string, View>();
  let open: readonly { asked: Invocation; left: number }[] = everyInvocation(session.dossier).map((asked) => ({
    asked,
    left: presses,
  }));
  while (open.length > 0) {
    const next: { asked: Invocation; left: number }[] = [];
    for (const { asked, left } of open) {
      const key = JSON.stringify(asked);
      if (views.has(key)) continue;
      const view = viewOf(asked, session);
      views.set(key, view);
      for (const action of invocationsOf(view)) {
        const turnsPage = action.options.page !== undefined;
        if (left > 0 || turnsPage) next.push({ asked: action, left: turnsPage ? left : left - 1 });
      }
    }
    open = next;
  }
  return views;
}
