import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { servePage } from '../../src/page/serve-page.ts';

const app = new Hono().get('/', (c) => c.text('here'));

test('a page is served until it is closed', async () => {
  const { address, close } = await servePage(app, { port: 0, host: '127.0.0.1' });
  expect(await (await fetch(address)).text()).toBe('here');
  await close();
  await expect(fetch(address)).rejects.toThrow();
});

test('a port that is taken is told with the variable to set', async () => {
  const first = await servePage(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(first.close);
  const port = Number(new URL(first.address).port);
  await expect(servePage(app, { port, host: '127.0.0.1' })).rejects.toThrow(/Set LOCAL_PORT to a free port/);
});
