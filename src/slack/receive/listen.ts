import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { errorFields } from '../connect/redact.ts';
import type { InFlight } from '../in-flight.ts';
import { placeOfHome } from './asker.ts';
import { publishHome } from './home.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import type { Room } from './receive-context.ts';
import { acknowledge } from './respond.ts';

type Given = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Takes everything that Slack sends, as one middleware: a listener for each kind would be asked each time. What fails is logged, and stays
 * without consequence for the rest.
 */
export function listen(app: App, room: Room, work: InFlight): { close(): void } {
  let open = true;
  app.use(async (given) => {
    // What comes later is not acknowledged: Slack says so, or hands it to another instance.
    if (open) await work.track(take(given, room));
  });
  app.error(async (error) => room.logger.error(errorFields(error), 'an entry from Slack failed'));
  return {
    close() {
      open = false;
    },
  };
}

/** Bolt has acknowledged events by itself. */
async function take(given: Given, room: Room): Promise<void> {
  if ('command' in given) return onCommand(given, room);
  if ('event' in given) {
    const { event, body } = given;
    const isHome = event.type === 'app_home_opened' && event.tab === 'home';
    return isHome ? publishHome(placeOfHome(body.team_id, event.user), room) : undefined;
  }
  if (!('ack' in given)) return;
  await acknowledge(() => given.ack(), room.logger);
  // Nothing of ours opens a modal, a shortcut or a menu that loads its options; what comes all the same is acknowledged, and no more.
  if ('action' in given && given.body.type === 'block_actions') await onAction(given.body, given.respond, room);
}
