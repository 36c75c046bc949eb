import { commands } from '../../commands/index.ts';
import { createStoreDesk } from '../bot/store-desk.ts';
import { pageCommands } from '../core/command/page-commands.ts';
import { english } from '../core/words/en.ts';
import { ask as askDesk } from '../local/receive/ask.ts';
import { traitsOf } from '../platforms.ts';
import { loadReferences } from '../reference/load-references.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { openData } from './open-data.ts';
import { readPiped } from './read-piped.ts';
import { fail, type TaskContext } from './task.ts';
import { whyNotOpened } from './why-not-opened.ts';

/**
 * `npm run ask`: prints one answer. The store is opened only where the answer needs it; where it cannot be opened, that
 * is said in place of the answer. The exit code is that of the answer.
 */
export async function ask(args: readonly string[], context: TaskContext): Promise<number> {
  const { config, log, newId } = context;
  const data = openData(context);
  if (data === null) return 1;
  const stores: Store[] = [];
  const problems: unknown[] = [];
  // What makes a file is loaded only then.
  const file = args.includes('--html') ? await import('./ask-for-file.ts') : null;
  const known = file === null ? commands : pageCommands(commands, {});
  const plain = createStoreDesk({
    loadReferences,
    data,
    commands: known,
    newId,
    words: english,
    schedulers: config.schedulers,
    curators: config.curators,
    membersOn: (platform) => traitsOf(platform).schedulers,
    localZone: Temporal.Now.timeZoneId(),
    async store() {
      const [open] = stores;
      if (open !== undefined) return open;
      const store = await openStore(config.store).catch((error: unknown) => {
        problems.push(error);
        throw error;
      });
      stores.push(store);
      return store;
    },
    publicUrl: config.publicUrl,
    ...(file === null ? {} : { roomTimes: file.roomTimes }),
    onSchedules: () => {},
    watchMemory: () => {},
    logFailure(error, reference) {
      if (!problems.includes(error)) log.error({ reference, err: error }, 'an answer failed');
    },
  });
  const desk = file === null ? plain : file.withPictures(plain, known);
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  const written: string[] = [];
  const output = { ...context, write: (text: string) => void written.push(text) };
  const piped = { commands, read: () => readPiped(process.stdin) };
  const code = await askDesk(
    args,
    desk,
    output,
    { width: process.stdout.columns || 100, colour, isTerminal: process.stdout.isTTY === true },
    piped,
    async (view) => (file === null ? '' : file.writeFile(view, log)),
  );
  for (const store of stores) await store.close();
  if (problems.length > 0) return fail(context, whyNotOpened(config.store, problems[0]), 1);
  context.write(written.join(''));
  return code;
}
