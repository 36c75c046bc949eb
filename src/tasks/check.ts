import { checkData } from '../dataset/check-data.ts';
import type { TaskContext } from './task.ts';

/** `npm run check`: prints the data's problems, or what was checked. The exit code is 1 where there are problems. */
export function check(args: readonly string[], { config, write, writeError }: TaskContext): number {
  const { dataDir, dataMaxBytes, capturesDir } = config;
  // a page may be of the day that it is anywhere, and here the next day comes first
  const today = Temporal.Now.plainDateISO('Pacific/Kiritimati').since('1970-01-01').days;
  return checkData(args, { dataDir, maxBytes: dataMaxBytes, capturesDir, today, write, writeError });
}
