import type { DrawOrder } from '../core/posting/draw.ts';
import { type Drawn, openPen } from './open-pen.ts';

/** What the process that draws says to each order; besides what it drew how much memory it holds, in bytes. */
export type Reply = (Drawn | { kind: 'failed'; why: string } | { kind: 'unable'; why: string }) & { rss: number };

// The process in which pictures are drawn; `drawing-process.ts` starts it. It ends with the one that started it.
process.on('disconnect', () => process.exit());
const pen = openPen().catch(whyOf);
process.on('message', async (order: DrawOrder) => {
  const reply: Reply = { ...(await drawn(order)), rss: process.memoryUsage.rss() };
  process.send?.(reply);
});

async function drawn(order: DrawOrder) {
  const draw = await pen;
  if (typeof draw === 'string') return { kind: 'unable', why: draw } as const;
  try {
    return await draw(order);
  } catch (error) {
    return { kind: 'failed', why: whyOf(error) } as const;
  }
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
