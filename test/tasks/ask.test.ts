import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../dataset/temp-folder.ts';
import { runTask } from './run-task.ts';

/** A file where the folder should be. */
const aFile = () => ({ STATE_DIR: join(tempFolder({ state: 'no folder' }), 'state') });
const noStore = () => ({ STATE_DIR: tempFolder({ 'parallax.db': 'no database'.repeat(100) }) });
const noServer = () => ({ DATABASE_URL: 'postgres://127.0.0.1:1/none' });

describe('ask with a store that cannot be opened', () => {
  test.each([
    ['a file in place of the folder', aFile, 'STATE_DIR'],
    ['a store that is none', noStore, 'file is not a database'],
    ['no server', noServer, 'DATABASE_URL'],
  ])('says so in place of an answer: %s', async (_, environment, why) => {
    for (const line of ['/digest', '/digest list', '/digest schedule time:08:00']) {
      const { code, out, errors } = await runTask('ask', [line], environment());
      expect([line, code, out]).toEqual([line, 1, '']);
      expect(errors).toMatch(/^The store .* cannot be opened: .*\n$/);
      expect(errors).toContain(why);
    }
  });

  test('answers what needs no store', async () => {
    const { code, out, errors } = await runTask('ask', ['/about'], aFile());
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain('About Parallax');
  });
});

test('ask answers from the store, and closes it', async () => {
  const state = { STATE_DIR: tempFolder() };
  const added = await runTask('ask', ['/digest schedule time:08:00'], state);
  expect([added.code, added.out]).toEqual([0, expect.stringContaining('A digest is scheduled')]);
  expect(readdirSync(state.STATE_DIR)).toEqual(['parallax.db']);
  expect((await runTask('ask', ['/digest schedule time:08:00'], state)).out).toContain(
    'It is scheduled already: daily at 08:00',
  );
});

test('a file has room for what a page has, with its pictures in it', async () => {
  const entries = async (arguments_: string[]) => {
    const { code, out } = await runTask('ask', arguments_, { STATE_DIR: tempFolder() });
    expect(code).toBe(0);
    return out;
  };
  const claims = await entries(['/claims', '--html']);
  expect(claims.match(/class="entry/g)?.length).toBeGreaterThan(40);
  expect(claims).toContain('page 1 of 2');
  const briefing = await entries(['/digest', '--html']);
  expect(briefing.match(/<img src="data:image\/svg\+xml;base64,/g)).toHaveLength(2);
  expect(briefing).toContain('Others: The New York Times');
  expect(briefing.match(/<(?:script|link|iframe|a )/g)).toBeNull();
});
