import { expect, test } from 'vitest';
import { z } from 'zod';
import { readApi } from '../../../src/discord/connect/read-api.ts';
import { fakeRest } from '../support/fake-rest.ts';

const schema = z.object({ id: z.string() });

test('an answer is read as far as it is needed', async () => {
  const { rest, sent } = fakeRest({ id: '7', more: true });
  expect(await readApi(rest, '/users/@me', schema)).toEqual({ id: '7' });
  expect(sent).toEqual([{ method: 'GET', route: '/users/@me', body: null }]);
});

test('an answer of another shape rejects', async () => {
  await expect(readApi(fakeRest({ id: 7 }).rest, '/users/@me', schema)).rejects.toThrow();
  await expect(readApi(fakeRest('<html>').rest, '/users/@me', schema)).rejects.toThrow();
});
