import type { Announcement, Announcer } from '../../platform/announcer.ts';

/** So many pages can listen at once; each is one connection. */
export const mostListeners = 50;
/** How often (milliseconds) a connection is used at least, so that a broken one is noticed. */
const beatMs = 20_000;
/** How long (milliseconds) a browser waits before it connects again. */
const againMs = 3_000;

/**
 * Announcements as Server-Sent Events (WHATWG HTML, 9.2): those after `last`, then each as it comes, every one once and
 * in order. It is written only as fast as it is read; who reads too slowly misses what is kept no longer.
 */
export function eventStream(
  announcer: Announcer,
  last: string | null,
  write: (announcement: Announcement) => Promise<string>,
  onClosed: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let seen = last;
  let isClosed = false;
  let wake = () => {};
  const stop = announcer.subscribe(() => wake());
  const somethingCame = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, beatMs);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  };
  const end = () => {
    isClosed = true;
    stop();
    wake();
    onClosed();
  };
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`retry: ${againMs}\n\n`));
    },
    async pull(controller) {
      if (announcer.since(seen).length === 0) await somethingCame();
      if (isClosed) return;
      const [next] = announcer.since(seen);
      if (next === undefined) return controller.enqueue(encoder.encode(': still here\n\n'));
      seen = next.id;
      const data = await write(next).catch((error: unknown) => {
        // a stream that fails is not cancelled
        if (!isClosed) end();
        throw error;
      });
      if (!isClosed) controller.enqueue(encoder.encode(`id: ${next.id}\nevent: digest\ndata: ${data}\n\n`));
    },
    cancel: end,
  });
}
