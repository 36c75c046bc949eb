import { createDrawer } from '../../src/chart/create-drawer.ts';
import type { DrawOrder } from '../../src/core/posting/draw.ts';
import { watchLoop } from '../../src/schedule/loop-delay.ts';
import { fixtures } from '../chart/fixtures/fixtures.ts';
import { told } from '../chart/fixtures/phrases.ts';
import { shippedPictures } from '../chart/fixtures/shipped-pictures.ts';
import { ms, percentiles } from './percentiles.ts';

const runs = 5;
const many = 200;

/**
 * Draws pictures as the bot does: the first one, which starts the process; then each kind warm, never one twice, so
 * that no cache answers; the same one again; and many in a row, with what this process holds before and after.
 */
export async function benchPictures(): Promise<void> {
  const logger = { info() {}, warn: console.log, error: console.log };
  const drawer = createDrawer({ logger });
  let nth = 0;
  const orderOf = (picture: DrawOrder['picture']): DrawOrder => ({
    picture: { ...picture, footer: told(`number ${nth++}`) },
    theme: 'light',
    format: 'png',
  });
  const timed = async (order: DrawOrder) => {
    const start = performance.now();
    const bytes = await drawer.draw(order);
    return { took: performance.now() - start, bytes: bytes?.length ?? 0 };
  };
  const shipped = shippedPictures();
  const [first] = Object.values(shipped);
  if (first === undefined) throw new Error('the shipped dossier has no picture');
  console.log(`first picture     ${ms((await timed(orderOf(first))).took)}, with the start of the process`);
  const wanted = Object.entries({
    ...fixtures,
    ...Object.fromEntries(
      Object.entries(shipped).filter(([name]) => /timeline|reports|delivered|sent|casual/.test(name)),
    ),
  });
  for (const [name, picture] of wanted) {
    const drawn = [];
    for (let run = 0; run < runs; run++) drawn.push(await timed(orderOf(picture)));
    const { p50 } = percentiles(drawn.map(({ took }) => took));
    const most = Math.max(...drawn.map(({ took }) => took));
    console.log(
      `${name.padEnd(38)}p50 ${ms(p50).padStart(11)}   max ${ms(most).padStart(11)}   ${Math.round((drawn[0]?.bytes ?? 0) / 1000)} KB`,
    );
  }
  const again = orderOf(first);
  await drawer.draw(again);
  console.log(`the same again    ${ms((await timed(again)).took)}`);
  const before = process.memoryUsage.rss();
  const loop = watchLoop();
  for (let run = 0; run < many; run++) await drawer.draw(orderOf(first));
  const delay = loop.take();
  loop.stop();
  const held = Math.round((process.memoryUsage.rss() - before) / 1e6);
  console.log(`${many} pictures: this process holds ${held} MB more; loop delay max ${ms(delay.maxMs)}`);
  await drawer.stop();
}
