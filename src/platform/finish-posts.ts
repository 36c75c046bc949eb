import type { Publisher } from '../core/posting/publisher.ts';
import type { Logger } from './logger.ts';
import { createWorkInFlight } from './work-in-flight.ts';

/** How long (milliseconds) a stop waits for posts: whoever stops the bot waits ten seconds. */
const usualWithinMs = 8_500;

/** The same platform. Its stop also waits for what is being posted and edited, and logs what it could not wait for. */
export function finishPosts<Running extends { publisher: Publisher; stop(): Promise<void> }>(
  running: Running,
  logger: Logger,
  withinMs = usualWithinMs,
): Running {
  const { publisher } = running;
  const { track, settle } = createWorkInFlight();
  return {
    ...running,
    publisher: {
      ...publisher,
      post: (posting, isLate) => track(publisher.post(posting, isLate)),
      edit: (edit, isLate) => track(publisher.edit(edit, isLate)),
    },
    async stop() {
      const [left] = await Promise.all([settle(withinMs), running.stop()]);
      if (left > 0) logger.warn({ left }, 'left before everything was posted; what became of it is looked up later');
    },
  };
}
