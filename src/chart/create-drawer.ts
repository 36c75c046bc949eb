import { createHash } from 'node:crypto';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { Remembered } from '../core/memory/watch-memory.ts';
import type { Draw, DrawOrder } from '../core/posting/draw.ts';
import type { Logger } from '../platform/logger.ts';
import { type DrawingProcess, type Outcome, startDrawingProcess } from './drawing-process.ts';

/** How much a drawer may take, in pieces, bytes and milliseconds. */
interface DrawingLimits {
  /** The longest that one picture may take, with the start of the process. */
  pictureMs: number;
  /** How many pictures may wait. */
  waiting: number;
  /** After so many pictures, or with so much memory, another process draws the next one. */
  pictures: number;
  processBytes: number;
  /** How long the process waits for another picture. */
  idleMs: number;
  /** What is kept of drawn pictures. */
  cacheBytes: number;
  /** Where nothing can be drawn, how long until it is tried again: what ended the processes may have passed. */
  unableMs: number;
}

const usual: DrawingLimits = {
  pictureMs: 10_000,
  waiting: 32,
  pictures: 200,
  processBytes: 400e6,
  idleMs: 60_000,
  cacheBytes: 32e6,
  unableMs: 10 * 60_000,
};

/** Two for each of two pictures. */
const mostStillborn = 4;

interface Drawer {
  draw: Draw;
  /** Ends the process; what waits is not drawn, and neither is anything later. */
  stop(): Promise<void>;
  /** What is kept of drawn pictures. */
  readonly cache: Remembered;
}

/**
 * Draws pictures in a process of its own, one after the other, which is started with the first one. What was drawn is
 * kept by its content, and what is asked for twice at once is drawn once. Never rejects: where nothing can be drawn the
 * log says why.
 */
export function createDrawer({
  logger,
  limits = {},
  childFile = new URL('./draw-child.ts', import.meta.url),
}: {
  logger: Logger;
  limits?: Partial<DrawingLimits>;
  /** What the process runs; another in tests. */
  childFile?: URL;
}): Drawer {
  const most = { ...usual, ...limits };
  const cache = new BoundedMap<string, Uint8Array>({
    entries: 10_000,
    bytes: { most: most.cacheBytes, sizeOf: (bytes, key) => bytes.length + 2 * key.length },
  });
  const underWay = new Map<string, Promise<Uint8Array | null>>();
  const waiting: (() => void)[] = [];
  let current: { process: DrawingProcess; drawn: number } | null = null;
  let isBusy = false;
  let isOver = false;
  let isUnable = false;
  /** It is said once, until something is drawn. */
  let isSaid = false;
  /** How many processes died before any answered; null once one has. */
  let stillborn: number | null = 0;
  let idle: NodeJS.Timeout | undefined;

  async function endProcess(): Promise<void> {
    clearTimeout(idle);
    const ended = current?.process.end();
    current = null;
    await ended;
  }

  async function askOnce(order: DrawOrder): Promise<Outcome> {
    clearTimeout(idle);
    try {
      current ??= { process: startDrawingProcess(childFile), drawn: 0 };
    } catch (error) {
      return { kind: 'died', why: error instanceof Error ? error.message : String(error) };
    }
    const outcome = await current.process.ask(order, most.pictureMs);
    const isGone = outcome.kind === 'died' || outcome.kind === 'late';
    if (!isGone && outcome.kind !== 'unable') [stillborn, isSaid] = [null, false];
    else if (outcome.kind === 'died' && stillborn !== null) stillborn++;
    if (current !== null) current.drawn++;
    if (isGone || (current?.drawn ?? 0) >= most.pictures || outcome.rss >= most.processBytes) endProcess();
    idle = setTimeout(endProcess, most.idleMs).unref();
    return outcome;
  }

  /**
   * What came of an order, once more where the process died, which may not have been for the picture. Where all die
   * over two pictures, and none ever answered, nothing can be drawn here.
   */
  async function ask(order: DrawOrder): Promise<Outcome> {
    const first = await askOnce(order);
    const outcome = first.kind === 'died' && !isOver ? await askOnce(order) : first;
    if (outcome.kind !== 'died' || isOver || (stillborn ?? 0) < mostStillborn) return outcome;
    return { kind: 'unable', why: outcome.why, rss: 0 };
  }

  function read(outcome: Outcome, { picture: { kind } }: DrawOrder): Uint8Array | null {
    switch (outcome.kind) {
      case 'drawn':
        return outcome.bytes;
      case 'unwritable':
        logger.warn({ picture: kind, scripts: outcome.scripts }, 'a picture was not drawn: no font has its characters');
        return null;
      case 'too-high':
        logger.warn({ picture: kind, height: outcome.height }, 'a picture was not drawn: it would be too high');
        return null;
      case 'unable':
        if (!isSaid) logger.warn({ why: outcome.why }, 'pictures cannot be drawn here; messages go without them');
        [isSaid, isUnable, stillborn] = [true, true, 0];
        setTimeout(() => {
          isUnable = false;
        }, most.unableMs).unref();
        endProcess();
        return null;
      case 'late':
        logger.warn({ picture: kind, ms: most.pictureMs }, 'a picture was not drawn: it took too long');
        return null;
      case 'failed':
      case 'died':
        if (!isOver && !isSaid) logger.warn({ picture: kind, why: outcome.why }, 'a picture was not drawn');
        return null;
      default:
        return outcome satisfies never;
    }
  }

  async function drawNew(order: DrawOrder): Promise<Uint8Array | null> {
    if (isBusy) {
      if (waiting.length >= most.waiting) {
        logger.warn({ picture: order.picture.kind, waiting: waiting.length }, 'a picture was not drawn: too many wait');
        return null;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    isBusy = true;
    const bytes = isOver || isUnable ? null : read(await ask(order), order);
    const next = waiting.shift();
    if (next === undefined) isBusy = false;
    else next();
    return bytes;
  }

  return {
    cache,
    async draw(order) {
      if (isOver || isUnable) return null;
      const key = keyOf(order);
      const known = cache.get(key) ?? underWay.get(key);
      if (known !== undefined) return known;
      const drawing = drawNew(order);
      underWay.set(key, drawing);
      const bytes = await drawing;
      underWay.delete(key);
      if (bytes !== null) cache.set(key, bytes);
      return bytes;
    },
    async stop() {
      isOver = true;
      const ended = endProcess();
      for (const go of waiting.splice(0)) go();
      await ended;
    },
  };
}

/** The same facts, theme and format have the same key. */
function keyOf({ picture, theme, format }: DrawOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([theme, format, picture]))
    .digest('base64url');
}
