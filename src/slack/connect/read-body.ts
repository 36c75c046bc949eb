import type { IncomingMessage } from 'node:http';
import type { Remembered } from '../../core/memory/watch-memory.ts';

/** Why a body is not read to its end. */
type Unread = 'too-long' | 'too-many';

export interface BodyReader extends Remembered {
  /**
   * The body of a request; `too-long` where it is longer than `most` bytes, and `too-many` where all bodies together
   * are too long and no other is longer than this one. The rest is then not read. Rejects where it breaks off.
   */
  read(request: IncomingMessage, most: number): Promise<Buffer | Unread>;
}

/** What of a body has arrived so far. */
interface Arriving {
  /** It grows by doubling. A list of chunks would cost hundreds of bytes for a chunk of one. */
  bytes: Buffer;
  length: number;
  leave(why: Unread): void;
}

/**
 * Reads bodies that take at most `mostInAll` bytes while they arrive. Beyond that the longest is left unread, so that
 * long ones that nobody signed keep no short one out.
 */
export function createBodyReader(mostInAll: number): BodyReader {
  const arriving = new Set<Arriving>();
  let inAll = 0;

  function take(body: Arriving, chunk: Buffer): void {
    const needed = body.length + chunk.length;
    if (needed > body.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * body.bytes.length));
      body.bytes.copy(larger, 0, 0, body.length);
      inAll += larger.length - body.bytes.length;
      body.bytes = larger;
    }
    chunk.copy(body.bytes, body.length);
    body.length = needed;
  }

  function end(body: Arriving): void {
    if (arriving.delete(body)) inAll -= body.bytes.length;
  }

  return {
    get bytes() {
      return inAll;
    },
    async read(request, most) {
      if (Number(request.headers['content-length'] ?? 0) > most) return 'too-long';
      return new Promise((resolve, reject) => {
        const body: Arriving = {
          bytes: Buffer.alloc(0),
          length: 0,
          leave(why) {
            end(body);
            request.off('data', onData).pause();
            resolve(why);
          },
        };
        arriving.add(body);
        const onData = (chunk: Buffer): void => {
          if (body.length + chunk.length > most) body.leave('too-long');
          else take(body, chunk);
          if (inAll > mostInAll) longestOf(arriving)?.leave('too-many');
        };
        request.on('data', onData);
        request.once('end', () => {
          end(body);
          resolve(body.bytes.subarray(0, body.length));
        });
        request.once('error', (error) => {
          end(body);
          reject(error);
        });
      });
    },
  };
}

function longestOf(bodies: Iterable<Arriving>): Arriving | null {
  return Iterator.from(bodies).reduce<Arriving | null>(
    (longest, body) => (longest === null || body.bytes.length > longest.bytes.length ? body : longest),
    null,
  );
}

/** What a body holds: form fields, the JSON in the form field `payload`, or JSON. Null where it is none of them. */
export function parseBody(body: Buffer, contentType: string): Record<string, unknown> | null {
  const text = body.toString('utf8');
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return parseObject(text);
  const fields = new URLSearchParams(text);
  const payload = fields.get('payload');
  return payload === null ? Object.fromEntries(fields) : parseObject(payload);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
