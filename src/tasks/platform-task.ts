import { commands } from '../../commands/index.ts';
import { withPublic } from '../core/command/with-public.ts';
import { english } from '../core/words/en.ts';
import type { TaskContext } from './task.ts';

/** A task of a platform's own by its name, such as `manifest`. */
export function platformTask(name: string) {
  return async (args: readonly string[], { config, log, redact, write, writeError }: TaskContext): Promise<number> => {
    const run = config.platforms.flatMap(({ tasks }) => tasks.get(name) ?? [])[0];
    if (run === undefined) throw new Error(`no platform has a task "${name}"`);
    const output = { write: (text: string) => write(redact(text)), writeError };
    return run(args, { commands: withPublic(commands), words: english, logger: log, ...output });
  };
}
