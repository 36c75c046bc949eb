import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { WorkInFlight } from '../../platform/work-in-flight.ts';
import { errorFields } from '../connect/redact.ts';
import { placeOfHome } from './asker.ts';
import { publishHome } from './home.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import type { ReceiveContext } from './receive-context.ts';
import { acknowledge } from './respond.ts';

type Given = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Takes everything that Slack sends, as one middleware: a listener for each kind would be asked each time. What fails is logged, and stays
 * without consequence for the rest.
 */
export function dispatch(app: App, context: ReceiveContext, work: WorkInFlight): { close(): void } {
  let open = true;
  app.use(async (given) => {
    // What comes later is not acknowledged: Slack says so, or hands it to another instance.
    if (open) await work.track(take(given, context));
  });
  app.error(async (error) => context.logger.error(errorFields(error), 'an entry from Slack failed'));
  return {
    close() {
      open = false;
    },
  };
}

/** Bolt has acknowledged events by itself. */
async function take(given: Given, context: ReceiveContext): Promise<void> {
  if ('command' in given) return onCommand(given, context);
  if ('event' in given) {
    const { event, body } = given;
    const isHome = event.type === 'app_home_opened' && event.tab === 'home';
    return isHome ? publishHome(placeOfHome(body.team_id, event.user), context) : undefined;
  }
  if (!('ack' in given)) return;
  await acknowledge(() => given.ack(), context.logger);
  // Nothing of ours opens a modal, a shortcut or a menu that loads its options; what comes all the same is acknowledged, and no more.
  if ('action' in given && given.body.type === 'block_actions') await onAction(given.body, given.respond, context);
}
