import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTask } from '../../tasks/run-task.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

/** What `npm run register` prints, with the exit code. */
async function run(environment: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { code, out, errors } = await runTask('register', args, { DISCORD_API_URL: standIn.apiUrl, ...environment });
  return { code, printed: out + errors };
}

test('register tells Discord the commands, once', async () => {
  expect(await run({ DISCORD_TOKEN: token })).toEqual({
    code: 0,
    printed: 'The commands are registered with Discord.\n',
  });
  expect((await run({ DISCORD_TOKEN: token })).printed).toBe('Discord has the commands already.\n');
});

test('register says what is missing, and where to look where it fails', async () => {
  expect(await run({ DISCORD_API_URL: '' })).toEqual({
    code: 2,
    printed: 'Set DISCORD_TOKEN to register the commands with Discord.\n',
  });
  const { code, printed } = await run({ DISCORD_TOKEN: 'a.wrong.one' });
  expect([code, printed]).toEqual([1, expect.stringMatching(/Unauthorized.*npm run doctor/)]);
  expect(printed).not.toContain('a.wrong.one');
});

test('register takes no arguments', async () => {
  expect(await run({ DISCORD_TOKEN: token }, ['now'])).toEqual({
    code: 2,
    printed: 'npm run register takes no arguments.\n',
  });
  expect(standIn.requests).toEqual([]);
});
