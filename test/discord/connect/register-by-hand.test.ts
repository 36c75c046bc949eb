import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../../src/config.ts';
import { configure, variables } from '../../../src/discord/config.ts';
import { runTask } from '../../tasks/run-task.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';
import { floodDossier } from '../support/flood-dossier.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

/** What `npm run` of a task prints, with the exit code. */
async function run(task: 'register' | 'doctor', environment: Readonly<Record<string, string>>) {
  const dossiers = new Map([[floodDossier().id, floodDossier()]]);
  const { code, out, errors } = await runTask(task, [], { DISCORD_API_URL: standIn.apiUrl, ...environment }, dossiers);
  return { code, printed: out + errors };
}

test('register tells Discord the commands, once', async () => {
  expect(await run('register', { DISCORD_TOKEN: token })).toEqual({
    code: 0,
    printed: 'The commands are registered with Discord.\n',
  });
  expect((await run('register', { DISCORD_TOKEN: token })).printed).toBe('Discord has the commands already.\n');
});

test('register says what is missing, and where to look where it fails', async () => {
  expect(await run('register', { DISCORD_API_URL: '' })).toEqual({
    code: 2,
    printed: 'Set DISCORD_TOKEN to register the commands with Discord.\n',
  });
  const { code, printed } = await run('register', { DISCORD_TOKEN: 'a.wrong.one' });
  expect([code, printed]).toEqual([1, expect.stringMatching(/Unauthorized.*npm run doctor/)]);
  expect(printed).not.toContain('a.wrong.one');
});

test.each([
  { environment: { DISCORD_TOKEN: '0123456789abcdef' }, says: /^DISCORD_TOKEN cannot be used: .* page Bot / },
  { environment: { DISCORD_TOKEN: 'Bot a.b.c' }, says: /^DISCORD_TOKEN cannot be used: .* page Bot / },
  { environment: { DISCORD_API_URL: 'http://127.0.0.1:1' }, says: /set, but DISCORD_TOKEN is not: set it/ },
])('$environment is refused, with what to set', ({ environment, says }) => {
  expect(readConfig(environment)).toEqual({ ok: false, problems: [expect.stringMatching(says)] });
});

test('white space around a token is nothing', () => {
  const read = z.object(variables).parse({ DISCORD_TOKEN: ` ${token}\n` });
  expect(configure(read)).toEqual({ ok: true, config: { token, apiUrl: null } });
});

test('the doctor says what is right, and what to mend', async () => {
  expect(await run('doctor', { DISCORD_TOKEN: token })).toMatchObject({
    code: 1,
    printed: expect.stringMatching(
      /right {2}.*Discord token: accepted; the bot is parallax\n[\s\S]*MEND.*Discord commands: .*\n.*npm run register/,
    ),
  });
  await run('register', { DISCORD_TOKEN: token });
  const well = await run('doctor', { DISCORD_TOKEN: token });
  expect([well.code, well.printed.includes('MEND')]).toEqual([0, false]);
});
