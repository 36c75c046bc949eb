import { EventEmitter } from 'node:events';
import { SimpleShardingStrategy } from 'discord.js';

/** How long (milliseconds) Discord may take to close a connection that we close. */
const closeWithinMs = 1_000;

/**
 * The SDK's shards, which can be ended whatever they do. By itself the SDK takes the error listener off a socket that
 * is still connecting and leaves the socket open, so that an error of it ends the process; and a shard that is just
 * about to connect again does so. Both are its private parts: a test tells when they change.
 */
export class EndableShards extends SimpleShardingStrategy {
  /** Whether nothing connects any more. */
  ended = false;

  override async connect(): Promise<void> {
    if (this.ended) throw new Error('the gateway was closed meanwhile');
    await super.connect();
  }

  /** Resolves once no connection is left. */
  async end(): Promise<void> {
    this.ended = true;
    const shards: unknown = Reflect.get(this, 'shards');
    const sockets = shards instanceof Map ? [...shards.values()].flatMap(endShard) : [];
    const late = setTimeout(() => sockets.forEach(terminate), closeWithinMs);
    await this.destroy();
    clearTimeout(late);
    sockets.forEach(terminate);
  }
}

/** Keeps a shard from connecting again, and gives its socket, whose errors then harm nobody. */
function endShard(shard: object): EventEmitter[] {
  Reflect.set(shard, 'internalConnect', async () => {});
  const socket: unknown = Reflect.get(shard, 'connection');
  return socket instanceof EventEmitter ? [socket.on('error', () => {})] : [];
}

function terminate(socket: EventEmitter): void {
  if ('terminate' in socket && typeof socket.terminate === 'function') socket.terminate();
}
