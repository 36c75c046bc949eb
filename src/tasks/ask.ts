import { commands } from '../../commands/index.ts';
import { createStoreDesk } from '../bot/store-desk.ts';
import { english } from '../core/words/en.ts';
import { ask as askDesk } from '../local/receive/ask.ts';
import { traitsOf } from '../platforms.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { openData } from './open-data.ts';
import type { TaskContext } from './task.ts';

/**
 * `npm run ask`: prints one answer. The store is opened only where the answer needs it. The exit code is that of the
 * answer.
 */
export async function ask(args: readonly string[], context: TaskContext): Promise<number> {
  const { config, log, newId } = context;
  const data = openData(context);
  if (data === null) return 1;
  const opened: Promise<Store>[] = [];
  const desk = createStoreDesk({
    data,
    commands,
    newId,
    words: english,
    schedulers: config.schedulers,
    membersOn: (platform) => traitsOf(platform).schedulers,
    localZone: Temporal.Now.timeZoneId(),
    store: () => {
      const store = opened[0] ?? openStore(config.store);
      opened[0] = store;
      return store;
    },
    onSchedules: () => {},
    logFailure: (error, reference) => log.error({ reference, err: error }, 'an answer failed'),
  });
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  const code = await askDesk(args, desk, context, { width: process.stdout.columns || 100, colour });
  for (const store of opened) await (await store).close();
  return code;
}
