import type { Context } from 'hono';

/** How much can be sent at once, in bytes. */
export const mostSent = 20_000;

/** The text of a request's body; null where it is longer than so many bytes, of which no more are read. */
export async function readBody(c: Context, mostBytes: number): Promise<string | null> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return null;
  const { body } = c.req.raw;
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
