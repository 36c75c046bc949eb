import { setTimeout as wait } from 'node:timers/promises';

/** Resolves once a condition holds. Rejects where it never does. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 36_000) throw new Error('the condition never held');
    await wait(5);
  }
}
