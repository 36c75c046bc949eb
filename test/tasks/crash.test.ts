import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../dataset/temp-folder.ts';

const root = join(import.meta.dirname, '../..');

test.each([
  ['thrown', 1],
  ['rejected', null],
])('an error that was %s and that nobody caught is told without its secrets', async (CRASH, code) => {
  const env = {
    PATH: process.env.PATH,
    STATE_DIR: tempFolder(),
    DISCORD_TOKEN: 'MTAwMA.a-secret.token',
    DISCORD_API_URL: 'http://me:proxy-password@127.0.0.1:9/api',
    CRASH,
  };
  const args = ['--no-warnings', '--import', join(import.meta.dirname, 'support/crash-child.ts'), 'src/main.ts'];
  const child = spawn(process.execPath, args, { cwd: root, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  await expect.poll(() => said).toContain('could not connect');
  child.kill('SIGUSR2');
  await expect.poll(() => said).toContain('a proxy said');
  if (code !== null) await expect.poll(() => child.exitCode).toBe(code);
  expect(said).toContain('[redacted]');
  for (const secret of ['a-secret', 'proxy-password']) expect(said).not.toContain(secret);
});
