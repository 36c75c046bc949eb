import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { noDrawing } from '../../src/core/posting/draw.ts';
import { english } from '../../src/core/words/en.ts';
import { discord } from '../../src/discord/platform.ts';
import type { LeaderWork } from '../../src/platform/platform.ts';
import { startStandIn, token } from './stand-in/start-stand-in.ts';
import { recordingDesk } from './support/recording-desk.ts';
import { silentLogger } from './support/recording-logger.ts';

test('it posts at once, holds the gateway only while it leads, and gives the lead back', async () => {
  const standIn = await startStandIn();
  const read = discord.read({ DISCORD_TOKEN: token, DISCORD_API_URL: standIn.apiUrl });
  if (!read.ok || read.platform.setUp === null) throw new Error('it is not set up');
  const works: LeaderWork[] = [];
  const order: string[] = [];
  const running = await read.platform.setUp.start({
    desk: recordingDesk(),
    commands,
    words: english,
    logger: silentLogger,
    newReference: () => 'reference',
    lead(work) {
      works.push(work);
      return { stop: async () => void order.push('gave the lead back') };
    },
    stateDir: '',
    watchMemory() {},
    draw: noDrawing,
  });
  expect(running.publisher.platform).toBe('discord');
  const [work] = works;
  expect([work?.name, standIn.requests.length]).toEqual(['discord-gateway', 0]);
  await work?.onGained();
  expect(standIn.gateway.sockets.size).toBe(1);
  await work?.onLost();
  await work?.onGained();
  expect(standIn.gateway.sockets.size).toBe(1);
  await running.stop();
  expect([order, standIn.gateway.sockets.size]).toEqual([['gave the lead back'], 0]);
  await standIn.stop();
});
