import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Platform } from '../../../src/core/place/channel.ts';
import type { EditOutcome, Lookup, PostOutcome, Publisher } from '../../../src/core/posting/publisher.ts';
import { traitsOf } from '../../../src/platforms.ts';
import { createStandIn, type StandIn } from './stand-in.ts';

/** A stand-in behind a real connection, so that a process can be killed while the platform keeps what it accepted. */
export async function serveStandIn(kind: Platform): Promise<{ standIn: StandIn; url: string; close(): Promise<void> }> {
  const standIn = createStandIn(kind);
  const server = createServer(async (request, response) => {
    const { method, args } = JSON.parse(await text(request));
    const result =
      method === 'post'
        ? standIn.accept(args)
        : method === 'find'
          ? standIn.find(args.channel, args.key)
          : standIn.edit(args.messageId, args.text);
    response.end(JSON.stringify(result));
  });
  server.keepAliveTimeout = 100;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    standIn,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Delivery's view of a stand-in in another process. */
export function httpPublisher(url: string, platform: Platform): Publisher {
  async function call<T>(method: string, args: unknown): Promise<T> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ method, args }) });
    const result: T = JSON.parse(await response.text());
    return result;
  }
  return {
    platform,
    traits: traitsOf(platform),
    render: () => [],
    async post(posting): Promise<PostOutcome> {
      const { id } = await call<{ id: string }>('post', posting);
      return { kind: 'posted', messageId: id };
    },
    directTo: async () => null,
    find: ({ channel }, key) => call<Lookup>('find', { channel, key }),
    async edit({ messageId, message }): Promise<EditOutcome> {
      const edited = await call<boolean>('edit', { messageId, text: message.payload.text });
      return edited ? { kind: 'edited' } : { kind: 'refused', reason: 'no such message' };
    },
  };
}
