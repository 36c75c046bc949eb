import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { stillness } from './quiet.ts';

/** A port that leads to another one of this machine, until it is shut: then nothing listens there any more. */
export interface Door {
  port: number;
  shut(): Promise<void>;
}

export async function openDoor(to: number): Promise<Door> {
  const open = new Set<Socket>();
  const server = createServer((outside) => {
    const inside = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  let shut = false;
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async shut() {
      if (shut) return;
      shut = true;
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
      // Whoever kept a connection notices now, and not with the next call.
      await stillness();
    },
  };
}
