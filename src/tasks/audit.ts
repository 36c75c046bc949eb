import { auditEntries, checkAudit } from '../store/audit.ts';
import { openStore } from '../store/open-store.ts';
import { fail, type TaskContext } from './task.ts';
import { whyNotOpened } from './why-not-opened.ts';

/**
 * `npm run audit`: follows the log of what was done with suggestions. The exit code is 0 where it holds together, and 1
 * with the first number that does not. With `--json` all entries are printed, one in a line; what was found is then
 * said on standard error.
 */
export async function audit(args: readonly string[], context: TaskContext): Promise<number> {
  const [json, ...others] = args;
  if (others.length > 0 || (json !== undefined && json !== '--json'))
    return fail(context, 'npm run --silent audit takes --json, or nothing.');
  const { store: at } = context.config;
  const store = await openStore(at).catch((error: unknown) => {
    fail(context, whyNotOpened(at, error));
    return null;
  });
  if (store === null) return 1;
  try {
    if (json !== undefined)
      for await (const entries of auditEntries(store))
        context.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const check = await checkAudit(store);
    if (check.kind === 'broken') return fail(context, `Entry ${check.number} does not hold: ${why[check.why]}.`, 1);
    const told = `${check.entries} ${check.entries === 1 ? 'entry' : 'entries'}, and the chain holds. The last hash is ${check.last}.\n`;
    if (json === undefined) context.write(told);
    else context.writeError(told);
    return 0;
  } finally {
    await store.close();
  }
}

const why = {
  entry: 'it is not what was written',
  chain: 'it does not follow the one before it',
  suggestion: 'the store holds something else of its suggestion',
} as const;
