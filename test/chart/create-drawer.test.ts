import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { createDrawer } from '../../src/chart/create-drawer.ts';
import { type DrawOrder, themes } from '../../src/core/posting/draw.ts';
import { told } from './fixtures/phrases.ts';
import { strips } from './fixtures/strips.ts';
import { pngFor } from './support/pen.ts';

const stub = new URL('./support/stub-child.ts', import.meta.url);
const open: ReturnType<typeof createDrawer>[] = [];
afterEach(async () => {
  for (const drawer of open.splice(0)) await drawer.stop();
});

function start(limits: Parameters<typeof createDrawer>[0]['limits'] = {}, childFile: URL | null = stub) {
  const lines: string[] = [];
  const log = (fields: object, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
  const logger = { info: log, warn: log, error: log };
  const drawer = createDrawer({
    logger,
    limits: { pictureMs: 120_000, ...limits },
    ...(childFile === null ? {} : { childFile }),
  });
  open.push(drawer);
  const draw = async (title: string, more: Partial<DrawOrder> = {}) => {
    const bytes = await drawer.draw({
      picture: { ...strips.single, title: told(title) },
      theme: 'light',
      format: 'svg',
      ...more,
    });
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  return { drawer, draw, lines };
}

/** The process that drew a picture, which the stub writes into it. To kill 0 would be to kill these tests. */
function pidOf(drawn: string | null): number {
  const pid = Number(drawn);
  expect(pid).toBeGreaterThan(1);
  return pid;
}

/** Waits until a process has ended. */
async function ended(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('draws what the pen draws, in another process', async () => {
  const { drawer, lines } = start({}, null);
  for (const theme of themes) {
    const bytes = await drawer.draw({ picture: strips.every, theme, format: 'png' });
    expect(Buffer.compare(bytes ?? Buffer.alloc(0), await pngFor(strips.every, theme))).toBe(0);
  }
  expect(lines).toEqual([]);
});

test('what no font has is not drawn, and the log names its script', async () => {
  const { draw, lines } = start({}, null);
  expect(await draw('किम')).toBeNull();
  expect(lines).toEqual([expect.stringMatching(/no font has its characters .*"Devanagari"/)]);
  expect(await draw('plain')).toContain('<svg');
});

test('what was drawn is kept, and what is asked for twice at once is drawn once', async () => {
  const { drawer, draw } = start({ pictures: 1 });
  const [first, same, other] = await Promise.all([draw('a'), draw('a'), draw('b')]);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
  expect(await draw('a')).toBe(first);
  expect(await draw('a', { theme: 'dark' })).not.toBe(first);
  expect(await draw('a', { format: 'png' })).not.toBe(first);
  expect(drawer.cache.bytes).toBeGreaterThan(0);
});

test('keeps no more bytes than it may', async () => {
  const { drawer, draw } = start({ cacheBytes: 250 });
  for (const title of ['a', 'b', 'c', 'd']) await draw(title);
  expect(drawer.cache.bytes).toBeGreaterThan(0);
  expect(drawer.cache.bytes).toBeLessThanOrEqual(250);
});

test('another process draws after so many pictures, and after one that took much memory', async () => {
  const { draw } = start({ pictures: 2 });
  const [a, b, c, big, e] = [await draw('a'), await draw('b'), await draw('c'), await draw('big'), await draw('e')];
  expect(b).toBe(a);
  expect(c).not.toBe(a);
  expect(big).toBe(c);
  expect(e).not.toBe(c);
  await ended(pidOf(a));
});

test('a process that was killed between pictures is replaced, and nothing is logged', async () => {
  const { draw, lines } = start();
  const pid = pidOf(await draw('a'));
  process.kill(pid, 'SIGKILL');
  await ended(pid);
  expect(Number(await draw('b'))).not.toBe(pid);
  expect(lines).toEqual([]);
});

test('a picture whose process is killed while it draws is drawn by the next one', async () => {
  const { draw, lines } = start();
  const pid = pidOf(await draw('a'));
  const slow = draw('slow');
  process.kill(pid, 'SIGKILL');
  expect(Number(await slow)).not.toBe(pid);
  expect(lines).toEqual([]);
});

test('a picture that ends its process twice is not drawn, the log says why, and the next one is drawn', async () => {
  const { draw, lines } = start();
  const [died, next] = await Promise.all([draw('die'), draw('next')]);
  expect(died).toBeNull();
  expect(next).not.toBeNull();
  expect(lines).toEqual([expect.stringContaining('panicked at geom')]);
});

test('a picture that takes too long is given up with its process', async () => {
  const { draw, lines } = start({ pictureMs: 20_000 });
  const pid = pidOf(await draw('a'));
  const [hung, next] = await Promise.all([draw('hang'), draw('next')]);
  expect(hung).toBeNull();
  expect(Number(next)).not.toBe(pid);
  expect(lines).toEqual([expect.stringContaining('it took too long')]);
  await ended(pid);
});

test('what cannot be drawn is said once for each, and the process goes on', async () => {
  const { draw, lines } = start();
  const pid = await draw('a');
  expect(await draw('fail')).toBeNull();
  expect(await draw('b')).toBe(pid);
  expect(lines).toEqual(['a picture was not drawn {"picture":"strip","why":"odd"}']);
});

test('no more wait than may', async () => {
  const { draw, lines } = start({ waiting: 2 });
  const drawn = await Promise.all(['slow 1', '2', '3', '4', '5'].map((title) => draw(title)));
  expect(drawn.map((one) => one !== null)).toEqual([true, true, true, false, false]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('too many wait');
  expect(await draw('6')).not.toBeNull();
});

test('where nothing can be drawn there is one warning, and no process more', async () => {
  const { draw, lines } = start();
  expect(await Promise.all([draw('unable'), draw('a'), draw('b')])).toEqual([null, null, null]);
  expect(await draw('c')).toBeNull();
  expect(lines).toEqual([expect.stringContaining('pictures cannot be drawn here')]);
});

test('where the process cannot be started nothing is drawn, and nothing is thrown', async () => {
  const { draw, lines } = start({}, new URL('./support/no-such-child.ts', import.meta.url));
  expect(await draw('a')).toBeNull();
  expect(lines).toEqual([expect.stringContaining('a picture was not drawn')]);
});

test('where every process dies before it answers, no more are started, and the log says so once', async () => {
  const { draw, lines } = start();
  expect([await draw('die 1'), await draw('die 2'), await draw('a')]).toEqual([null, null, null]);
  expect(lines).toEqual([
    expect.stringContaining('panicked at geom'),
    expect.stringMatching(/pictures cannot be drawn here.*panicked at geom/),
  ]);
});

test('after a while it is tried again, and what can be drawn then is', async () => {
  const { draw, lines } = start({ unableMs: 50 });
  expect([await draw('die 1'), await draw('die 2')]).toEqual([null, null]);
  await expect.poll(() => draw('a')).not.toBeNull();
  expect(lines.filter((line) => line.includes('pictures cannot be drawn here'))).toHaveLength(1);
});

test('what would be higher than anybody looks at is not drawn, and the log says how high', async () => {
  const { draw, lines } = start({}, null);
  expect(await draw('long '.repeat(30_000), { format: 'png' })).toBeNull();
  expect(lines).toEqual([expect.stringMatching(/it would be too high .*"height":\d{5}/)]);
});

test('the process ends when it has waited long enough for another picture', async () => {
  const { draw } = start({ idleMs: 30 });
  await ended(pidOf(await draw('a')));
  expect(await draw('b')).not.toBeNull();
});

test('a stop while a picture is drawn lets the process that asked for it end', () => {
  const script = fileURLToPath(new URL('./support/stop-while-drawing.ts', import.meta.url));
  expect(spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 300_000 })).toMatchObject({
    status: 0,
    stdout: 'stopped null\n',
  });
});

test('a stop ends what is under way and what waits, and nothing is drawn any more', async () => {
  const { drawer, draw, lines } = start();
  const pid = pidOf(await draw('a'));
  const rest = Promise.all([draw('hang'), draw('b')]);
  await drawer.stop();
  expect(await rest).toEqual([null, null]);
  expect(await draw('c')).toBeNull();
  expect(lines).toEqual([]);
  await ended(pid);
});
