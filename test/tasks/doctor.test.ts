import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { portOf } from '../slack/support/port-of.ts';
import { runTask } from './run-task.ts';

test('the doctor prints no secret, also where a proxy echoes what it was sent', async () => {
  const secrets = { SLACK_BOT_TOKEN: 'xoxb-1-bot-secret', SLACK_SIGNING_SECRET: 'hush-hush-secret' };
  const proxy = createServer((_, response) => {
    const error = `blocked: ${Object.values(secrets).join(' ')}`;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error }));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => proxy.closeAllConnections());
  onTestFinished(() => void proxy.close());
  const environment = { ...secrets, SLACK_API_URL: `http://127.0.0.1:${portOf(proxy)}/api/` };
  const { out, errors } = await runTask('doctor', [], environment);
  expect(out).toContain('blocked: [redacted] [redacted]');
  expect(out + errors).not.toMatch(/bot-secret|hush-hush/);
});
