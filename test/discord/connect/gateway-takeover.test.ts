import { setTimeout as wait } from 'node:timers/promises';
import { GatewayOpcodes } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { noDrawing } from '../../../src/core/posting/draw.ts';
import { startDiscord } from '../../../src/discord/start.ts';
import { holdLease } from '../../../src/schedule/hold-lease.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { tempFolder } from '../../dataset/temp-folder.ts';
import { slash } from '../stand-in/interactions.ts';
import { startStandIn, token } from '../stand-in/start-stand-in.ts';
import { recordingDesk } from '../support/recording-desk.ts';
import { silentLogger } from '../support/recording-logger.ts';
import { words } from '../support/view-of.ts';

/** How many times faster the lease's clock runs. */
const faster = 2;

test('of two instances one is connected, and the other takes over when it leaves', async () => {
  const standIn = await startStandIn();
  const place = { stateDir: tempFolder() };
  async function join(owner: string) {
    const [store, desk] = [await openStore(place), recordingDesk()];
    const discord = startDiscord({
      config: { token, apiUrl: standIn.apiUrl },
      desk,
      commands,
      words,
      logger: silentLogger,
      draw: noDrawing,
    });
    const lease = holdLease(
      {
        store,
        owner,
        log: silentLogger,
        clock: () => Date.now() * faster,
        monotonic: () => performance.now() * faster,
        sleep: (ms, signal) => wait(ms / faster, undefined, signal === undefined ? {} : { signal }),
      },
      { name: 'discord-gateway', onGained: discord.connectGateway, onLost: discord.disconnectGateway },
    );
    const leave = async () => {
      // As the process does on SIGTERM: both at the same time.
      await Promise.all([lease.stop(), discord.stop()]);
      await store.close();
    };
    return { desk, leave };
  }
  async function ask(): Promise<number> {
    const interaction = slash('claims');
    standIn.gateway.dispatch('INTERACTION_CREATE' as never, interaction);
    const toIt = new RegExp(`^/interactions/${String(interaction.id)}/`);
    await standIn.waitForRequest('POST', toIt);
    await wait(50);
    return standIn.requests.filter(({ path }) => toIt.test(path)).length;
  }
  /** Waits for this many connections now, and this many since the beginning. */
  const connected = async (now: number, ever: number) => {
    const counts = () => [
      standIn.gateway.sockets.size,
      standIn.gateway.received.filter(({ op }) => op === GatewayOpcodes.Identify).length,
    ];
    await expect.poll(counts).toEqual([now, ever]);
  };

  const one = await join('one');
  await connected(1, 1);
  const two = await join('two');
  await wait(500);
  await connected(1, 1);
  expect(await ask()).toBe(1);
  await one.leave();
  await connected(1, 2);
  expect(await ask()).toBe(1);
  expect([one.desk.questions.length, two.desk.questions.length]).toEqual([1, 1]);
  await two.leave();
  await connected(0, 2);
  expect(standIn.state.problems).toEqual([]);
  await standIn.stop();
});
