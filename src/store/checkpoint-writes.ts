import type { QueryWrapper } from './wrap-queries.ts';

/** Called before and after each write of the store, so that a test can stop the process there. */
export type Checkpoint = (name: string) => void | Promise<void>;

/** Calls a checkpoint around every write and commit; reads and the beginning of a transaction pass without it. */
export function checkpointWrites(checkpoint: Checkpoint): QueryWrapper {
  return async (sql, run) => {
    const name = sql.trimStart().split(/\s+/u, 3).join(' ').toLowerCase();
    if (/^(?:select|with|begin|rollback)/u.test(name)) return run();
    await checkpoint(`before ${name}`);
    const result = await run();
    await checkpoint(`after ${name}`);
    return result;
  };
}
