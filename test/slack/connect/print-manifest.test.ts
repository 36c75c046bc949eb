import { describe, expect, test } from 'vitest';
import { runTask } from '../../tasks/run-task.ts';

const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
const address = 'https://bot.example.org/slack/events';

describe('npm run manifest', () => {
  test('prints one for Socket Mode before anything is set up, with the prefix', async () => {
    const { code, out } = await runTask('manifest', [], { SLACK_COMMAND_PREFIX: 'px-' });
    const manifest = JSON.parse(out);
    expect(code).toBe(0);
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true });
    expect(manifest.features.slash_commands[0].command).toMatch(/^\/px-/);
  });

  test('prints one for HTTP with its address', async () => {
    const { code, out } = await runTask('manifest', [address], http);
    expect([code, JSON.parse(out).settings]).toMatchObject([
      0,
      { socket_mode_enabled: false, interactivity: { request_url: address } },
    ]);
  });

  test.each([[], [address, 'more'], ['bot.example.org'], ['http://bot.example.org/slack/events']])(
    'says what would be right over HTTP: %o',
    async (...args) => {
      const { code, out, errors } = await runTask('manifest', args, http);
      expect([code, out]).toEqual([2, '']);
      expect(errors).toContain(address);
    },
  );
});
