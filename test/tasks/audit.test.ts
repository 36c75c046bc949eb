import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { runTask } from './run-task.ts';

test('audit says whether the log holds, prints it, and ends with 1 where it does not', async () => {
  const state = { STATE_DIR: tempFolder(), CURATORS: 'terminal' };
  expect(await runTask('audit', [], state)).toMatchObject({ code: 0, out: expect.stringMatching(/^0 entries, and/) });
  await runTask('ask', ['/suggest "a secret thing"'], state);
  await runTask('ask', ['/inbox do:refuse id:id reason:"it is secret"'], state);
  const held = await runTask('audit', [], state);
  expect(held).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/^2 entries, and the chain holds\./) });
  const printed = await runTask('audit', ['--json'], state);
  expect(
    printed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).what),
  ).toEqual(['suggested', 'refused']);
  expect(printed.out).not.toContain('secret');
  expect(printed.errors).toBe(held.out);
  expect((await runTask('audit', ['--yaml'], state)).code).toBe(2);
  const store = await openStore({ stateDir: state.STATE_DIR });
  await sql`drop trigger audit_no_update`.execute(store.db);
  await store.db.updateTable('audit').set({ who: 'slack:else' }).where('number', '=', 1).execute();
  await store.close();
  const broken = await runTask('audit', [], state);
  expect(broken).toMatchObject({ code: 1, out: '', errors: 'Entry 1 does not hold: it is not what was written.\n' });
  const asked = await runTask('ask', ['/audit'], state);
  expect(asked.out).toContain('Entry 1 is not what was written');
});

test('audit says so where the store cannot be opened', async () => {
  const { code, errors } = await runTask('audit', [], { DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  expect([code, errors]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
});
