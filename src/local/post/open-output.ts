import type { Writable } from 'node:stream';

export interface Output {
  /**
   * Resolves with true once the text is written, with false where nobody reads any more. Rejects on any other error.
   */
  write(text: string): Promise<boolean>;
}

/** A stream whose reader may leave at any time (`parallax | head`) without causing an error. */
export function openOutput(stream: Writable): Output {
  let failed = false;
  stream.on('error', () => {
    failed = true;
  });
  return {
    write(text) {
      if (failed) return Promise.resolve(false);
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve(true);
          else if (isReaderGone(error)) resolve(false);
          else reject(error);
        });
      });
    },
  };
}

function isReaderGone(error: Error): boolean {
  const codes: unknown[] = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'];
  return 'code' in error && codes.includes(error.code);
}
