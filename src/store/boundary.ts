import type { Around } from './wrap-queries.ts';

/** Called before and after each write that the store makes, so that a test can stop the process there. */
export type Boundary = (name: string) => void | Promise<void>;

/** Tells a boundary of every write and commit. */
export function tellBoundary(boundary: Boundary): Around {
  return async (sql, run) => {
    const name = sql.trimStart().split(/\s+/u, 3).join(' ').toLowerCase();
    if (/^(?:select|with|begin|rollback)/u.test(name)) return run();
    await boundary(`before ${name}`);
    const result = await run();
    await boundary(`after ${name}`);
    return result;
  };
}
