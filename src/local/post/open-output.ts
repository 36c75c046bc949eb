import type { Writable } from 'node:stream';

export interface Output {
  /** Resolves once the text is written: false where nobody reads any more. Rejects on any other error. */
  write(text: string): Promise<boolean>;
}

/** A stream that a reader may leave at any time (`parallax | head`), without an error for it. */
export function openOutput(stream: Writable): Output {
  let left = false;
  stream.on('error', () => {
    left = true;
  });
  return {
    write(text) {
      if (left) return Promise.resolve(false);
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve(true);
          else if (isLeaving(error)) resolve(false);
          else reject(error);
        });
      });
    },
  };
}

function isLeaving(error: Error): boolean {
  const leaving: unknown[] = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];
  return 'code' in error && leaving.includes(error.code);
}
