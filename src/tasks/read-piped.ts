import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** All that is piped in; null at a terminal, where nobody has written anything yet. */
export async function readPiped(input: Readable & { isTTY?: boolean }): Promise<string | null> {
  return input.isTTY === true ? null : text(input);
}
