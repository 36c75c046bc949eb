import { describe, expect, test } from 'vitest';
import { appToken, openBot, send, slashBody, until } from './support/bot.ts';

describe('leaving', () => {
  test('finishes what is under way, and takes nothing new', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_800;
    const { status } = await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    expect(status).toBe(200);
    const leaving = bot.slack.stop();
    await expect(send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()))).rejects.toThrow();
    await leaving;
    expect(bot.standIn.responses).toHaveLength(1);
    await bot.close();
  });

  test('answers a request that came just before', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 300;
    const asking = send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    await until(() => bot.desk.asked.length === 1);
    await bot.slack.stop();
    expect((await asking).json).toMatchObject({ text: 'Claims' });
    await bot.close();
  });

  test('does so over Socket Mode, too', async () => {
    const bot = await openBot({ appToken });
    bot.desk.delayMs = 300;
    const [socket] = bot.standIn.sockets;
    const payload = Object.fromEntries(new URLSearchParams(slashBody('/claims', '', bot.standIn.responseUrl())));
    socket?.send({ type: 'slash_commands', envelope_id: 'e', payload, accepts_response_payload: true });
    await until(() => bot.desk.asked.length === 1);
    await bot.slack.stop();
    expect(socket?.received).toMatchObject([{ envelope_id: 'e', payload: { text: 'Claims' } }]);
    await until(() => bot.standIn.sockets.length === 0);
    await bot.close();
  });

  test('takes less than ten seconds, whatever hangs', { timeout: 20_000 }, async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_700;
    bot.standIn.onResponse = () => new Promise(() => {});
    await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const start = Date.now();
    await bot.slack.stop();
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(bot.logs.some(({ message }) => message.includes('could not be finished'))).toBe(true);
    await bot.close();
  });

  test('a response_url that fails is logged without its address, and the rest goes on', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_700;
    for (const fail of [
      (r: { writeHead(s: number): { end(): void } }) => r.writeHead(500).end(),
      (r: { destroy(): void }) => void r.destroy(),
    ]) {
      bot.standIn.onResponse = (response) => fail(response);
      const known = bot.logs.length;
      await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
      await until(() => bot.logs.length > known);
    }
    expect(JSON.stringify(bot.logs)).not.toContain('/response/');
    bot.standIn.onResponse = null;
    bot.desk.delayMs = 0;
    expect((await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()))).status).toBe(200);
    await bot.close();
  });
});
