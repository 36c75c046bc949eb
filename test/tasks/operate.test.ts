import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { holdDataset } from '../../src/bot/dataset-holder.ts';
import { readConfig } from '../../src/config.ts';
import { operate } from '../../src/tasks/operate.ts';

/** Runs a task as its script does, with what it printed and complained of. */
async function run(task: Parameters<typeof operate>[0], args: readonly string[], environment: Record<string, string>) {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problems.join());
  const said = { out: '', errors: '' };
  const code = await operate(task, args, {
    config: read.config,
    data: holdDataset(new Map(), () => ({ ok: true, dossiers: new Map() })),
    log: pino({ level: 'silent' }),
    write(text) {
      said.out += text;
    },
    writeError(text) {
      said.errors += text;
    },
  });
  return { code, ...said };
}

const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
const address = 'https://bot.example.org/slack/events';

describe('npm run manifest', () => {
  test('prints one for Socket Mode before anything is set up, with the prefix', async () => {
    const { code, out } = await run('manifest', [], { SLACK_COMMAND_PREFIX: 'px-' });
    const manifest = JSON.parse(out);
    expect(code).toBe(0);
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true });
    expect(manifest.features.slash_commands[0].command).toMatch(/^\/px-/);
  });

  test('prints one for HTTP with its address', async () => {
    const { code, out } = await run('manifest', [address], http);
    expect([code, JSON.parse(out).settings]).toMatchObject([
      0,
      { socket_mode_enabled: false, interactivity: { request_url: address } },
    ]);
  });

  test.each([[], [address, 'more'], ['bot.example.org'], ['http://bot.example.org/slack/events']])(
    'says what would be right over HTTP: %o',
    async (...args) => {
      const { code, out, errors } = await run('manifest', args, http);
      expect([code, out]).toEqual([2, '']);
      expect(errors).toContain(address);
    },
  );
});
