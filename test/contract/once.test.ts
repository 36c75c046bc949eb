import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { botToken, openEmulator, pressBody, send, signingSecret, slashBody } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';
import { freePort } from '../support/free-port.ts';
import { ownPostgres, postgresPrograms } from '../support/own-postgres.ts';
import { until } from '../support/until.ts';
import { portOpens, start } from './running-process.ts';

const bin = postgresPrograms();

test.skipIf(bin === null)(
  'a command that comes twice to two processes, and again after a restart, is carried out once',
  async () => {
    const server = await ownPostgres(bin ?? '');
    const emulator = await openEmulator();
    const slack = await openStandIn(emulator.url);
    const { databaseUrl } = server;
    const ports = [await freePort(), await freePort()];
    const run = (port: number | undefined) =>
      start({
        DATABASE_URL: databaseUrl,
        SLACK_BOT_TOKEN: botToken,
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_PORT: String(port),
        SLACK_API_URL: slack.apiUrl,
      });
    const bots = ports.map(run);
    for (const port of ports) await portOpens(port);
    /** Sends a command to each port named, at once, with times of their own: no guard knows the signature. */
    const type = async (body: string, to: readonly (number | undefined)[], from = 0) => {
      const before = slack.responses.length;
      const sent = await Promise.all(to.map((port, index) => send(port ?? 0, body, { at: -(from + index) })));
      const quick = sent.flatMap(({ json }) => (json === null ? [] : [json]));
      // What takes longer comes to the response_url.
      await until(() => slack.responses.length - before === to.length - quick.length);
      const late = slack.responses.slice(before).map((response) => response.body);
      return [...quick, ...late].map((answer) => textsOfBlocks(answer).join(' '));
    };
    const command = (text: string, more = {}) => slashBody('/digest', text, slack.responseUrl(), more);
    const line = 'schedule time:08:00 zone:Europe/Kyiv';
    const add = command(line);
    const store = await openStore({ databaseUrl });
    const kept = () => store.db.selectFrom('schedules').select(['id', 'paused', 'lane']).execute();

    const answers = await type(add, [ports[0], ports[1], ports[0], ports[1]]);
    expect(answers[0]).toContain('A digest is scheduled: daily at 08:00, Kyiv time');
    expect(new Set(answers).size).toBe(1);
    const [schedule, ...more] = await kept();
    expect([schedule?.lane, more]).toEqual([JSON.stringify(['slack', '', 'C000000001']), []]);

    // The same words typed again, from another workspace that shares the channel, are told that there is one.
    expect(await type(command(line, { team_id: 'T000000002' }), [ports[1]])).toEqual([
      expect.stringContaining('It is scheduled already: daily at 08:00, Kyiv time'),
    ]);

    // A press that comes twice removes once, and what is removed does not come back with the command that added it.
    const value = JSON.stringify(['digest', 'do', 'remove', 'id', schedule?.id, 'confirm', 'yes']);
    const pressed = pressBody({ type: 'button', action_id: 'ask:1', value }, slack.responseUrl());
    const before = slack.responses.length;
    for (const [index, port] of ports.entries()) await send(port, pressed, { at: -index });
    await until(() => slack.responses.length === before + 2);
    expect(slack.responses.slice(before).map(({ body }) => textsOfBlocks(body).join(' '))).toEqual(
      Array(2).fill(expect.stringContaining('Removed: daily at 08:00, Kyiv time')),
    );
    expect(await kept()).toEqual([]);

    expect(await bots[0]?.leave()).toBe(0);
    run(ports[0]);
    await portOpens(ports[0] ?? 0);
    expect(await type(add, [ports[0]], 9)).toEqual([answers[0]]);
    expect(await kept()).toEqual([]);

    await store.close();
    await slack.close();
    await emulator.close();
    await server.drop();
  },
);
