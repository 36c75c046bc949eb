import { runCheck } from '../dataset/check.ts';
import type { TaskContext } from './task.ts';

/** `npm run check`: prints the data's problems, or what was checked. The exit code is 1 where there are problems. */
export function check(args: readonly string[], { config, write, writeError }: TaskContext): number {
  return runCheck(args, { dataDir: config.dataDir, capturesDir: config.capturesDir, write, writeError });
}
