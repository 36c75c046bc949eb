import { checkData } from '../dataset/check-data.ts';
import type { TaskContext } from './task.ts';

/** `npm run check`: prints the data's problems, or what was checked. The exit code is 1 where there are problems. */
export function check(args: readonly string[], { config, write, writeError }: TaskContext): number {
  const { dataDir, dataMaxBytes, capturesDir } = config;
  return checkData(args, { dataDir, maxBytes: dataMaxBytes, capturesDir, write, writeError });
}
