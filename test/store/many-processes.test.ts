import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { storeKinds } from './each-store.ts';

const run = promisify(execFile);

describe.each(storeKinds)('four processes on one store: $name', ({ fresh }) => {
  test('they start at once on an empty place, and deliver everything once', async () => {
    const at = await fresh();
    const owners = ['a', 'b', 'c', 'd'];
    const own = 60;
    const all = own * owners.length;
    const printed = await Promise.all(
      owners.map(async (owner) => {
        const args = JSON.stringify({ place: at.place, owner, own, all });
        const { stdout } = await run(process.execPath, [
          '--no-warnings',
          join(import.meta.dirname, 'hammer-child.ts'),
          args,
        ]);
        const keys: string[] = JSON.parse(stdout);
        return keys;
      }),
    );
    const keys = printed.flat();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(all);
    const store = await openStore(at.place);
    const open = await store.db.selectFrom('deliveries').select('id').where('state', '!=', 'sent').execute();
    expect(open).toEqual([]);
    await store.close();
    await at.drop();
  });
});
