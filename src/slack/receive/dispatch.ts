import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { WorkInFlight } from '../../platform/work-in-flight.ts';
import { errorFields } from '../connect/redact.ts';
import { senderOfHome } from './asker.ts';
import { publishHome } from './home.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import { onMention } from './on-mention.ts';
import { onShortcut } from './on-shortcut.ts';
import { onSubmission, type SubmissionArgs } from './on-submission.ts';
import type { ReceiveContext } from './receive-context.ts';
import { acknowledge } from './respond.ts';

type MiddlewareArgs = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Handles everything that Slack sends. It is one middleware, because Bolt would ask each of several listeners every
 * time. An error is logged, and the rest goes on.
 */
export function dispatch(app: App, context: ReceiveContext, work: WorkInFlight): { close(): void } {
  let isOpen = true;
  app.use(async (args) => {
    // After closing nothing is acknowledged: Slack then tells the person, or gives it to another instance.
    if (isOpen) await work.track(handle(args, context));
  });
  app.error(async (error) => context.logger.error(errorFields(error), 'an entry from Slack failed'));
  return {
    close() {
      isOpen = false;
    },
  };
}

async function handle(args: MiddlewareArgs, context: ReceiveContext): Promise<void> {
  if ('command' in args) return onCommand(args, context);
  // Bolt acknowledges events by itself.
  if ('event' in args) {
    const { event } = args;
    const isHome = event.type === 'app_home_opened' && event.tab === 'home';
    if (isHome) return publishHome(senderOfHome(event.user), context);
    const { retryNum = 0, retryReason = 'unknown' } = args.context;
    const team = args.body.team_id ?? args.body.enterprise_id ?? '';
    return onMention(event, { team, retryReason: retryNum > 0 ? retryReason : null }, context);
  }
  if (!('ack' in args)) return;
  if (isSubmission(args)) return onSubmission(args, context);
  // What else comes is only acknowledged: the bot has no menus that load their options, and no other shortcuts.
  await acknowledge(() => args.ack(), context.logger);
  if ('action' in args && args.body.type === 'block_actions') await onAction(args.body, args.respond, context);
  if ('shortcut' in args && args.body.type === 'message_action') await onShortcut(args.body, args.respond, context);
}

function isSubmission(args: MiddlewareArgs): args is MiddlewareArgs & SubmissionArgs {
  return 'view' in args && args.body.type === 'view_submission';
}
