import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One connection of a WebSocket, as far as Socket Mode needs it. */
export interface Socket {
  send(message: object): void;
  /** What came, as it came. */
  received: Record<string, unknown>[];
  /** Breaks the connection without a word. */
  destroy(): void;
  /** Says goodbye. */
  close(): void;
  onClose: () => void;
  /** Whether it leaves a goodbye without an answer. */
  clings: boolean;
}

/** Takes an upgrade, by RFC 6455: text frames of up to 64 KiB, pings, and closing. */
export function takeSocket(request: IncomingMessage, stream: Duplex): Socket {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const socket: Socket = {
    received: [],
    send: (message) => void stream.write(frame(1, Buffer.from(JSON.stringify(message)))),
    destroy: () => void stream.destroy(),
    close: () => void stream.write(frame(8, Buffer.from([3, 232]))),
    onClose() {},
    clings: false,
  };
  let rest = Buffer.alloc(0);
  let text = '';
  stream.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (let read = readFrame(rest); read !== null; read = readFrame(rest)) {
      rest = rest.subarray(read.length);
      if (read.opcode === 9) stream.write(frame(10, read.payload));
      if (read.opcode === 8 && !socket.clings) stream.end(frame(8, read.payload));
      if (read.opcode > 2) continue;
      text += read.payload.toString();
      if (!read.last) continue;
      socket.received.push(JSON.parse(text));
      text = '';
    }
  });
  stream.on('error', () => {});
  stream.on('close', () => socket.onClose());
  return socket;
}

function frame(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? [128 | opcode, payload.length]
      : [128 | opcode, 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from(head), payload]);
}

function readFrame(data: Buffer): { opcode: number; last: boolean; payload: Buffer; length: number } | null {
  if (data.length < 2) return null;
  const [first, second] = [data.readUInt8(0), data.readUInt8(1)];
  const short = second & 127;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  const masked = (second & 128) !== 0;
  if (data.length < head + (masked ? 4 : 0)) return null;
  const size = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  const start = head + (masked ? 4 : 0);
  if (data.length < start + size) return null;
  const mask = data.subarray(head, start);
  const payload = Buffer.from(
    data.subarray(start, start + size).map((byte, index) => (masked ? byte ^ mask.readUInt8(index % 4) : byte)),
  );
  return { opcode: first & 15, last: (first & 128) !== 0, payload, length: start + size };
}
