import type { REST } from 'discord.js';

/** Stops the timers of a REST client that is no longer used. */
export function closeRest(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}
