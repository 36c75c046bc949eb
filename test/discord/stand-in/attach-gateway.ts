import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

export interface GatewayStandIn {
  /** Every opcode that arrived, in order. */
  received: { op: number; d: unknown }[];
  sockets: Set<WebSocket>;
  dispatch(event: GatewayDispatchEvents, data: unknown): void;
  /** Asks the client to reconnect and resume (opcode 7). */
  askToReconnect(): void;
  invalidate(resumable: boolean): void;
  closeAll(code: number): void;
  /** Whether heartbeats are answered. */
  answerHeartbeats: boolean;
  /** The code that the next identify is closed with. */
  refuseIdentify: number | null;
  /** Whether new connections are taken and then left without a word. */
  silent: boolean;
  /** The connections that were left so. */
  waiting: Socket[];
  stop(): void;
}

interface Packet {
  op: number;
  d: unknown;
  s?: number;
  t?: string;
}

/**
 * Discord's gateway, as far as a bot notices: Hello, Identify, Ready, heartbeats, Resume with replay, Reconnect,
 * Invalid Session.
 */
export function attachGateway(
  server: Server,
  { url, heartbeatMs }: { url: () => string; heartbeatMs: number },
): GatewayStandIn {
  const wss = new WebSocketServer({ noServer: true });
  const history: Packet[] = [];
  let sequence = 0;
  const gateway: GatewayStandIn = {
    received: [],
    sockets: new Set(),
    answerHeartbeats: true,
    refuseIdentify: null,
    silent: false,
    waiting: [],
    dispatch(event, d) {
      sequence += 1;
      const packet = { op: GatewayOpcodes.Dispatch, t: event, s: sequence, d };
      history.push(packet);
      for (const socket of gateway.sockets) send(socket, packet);
    },
    askToReconnect: () => broadcast({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidate: (resumable) => broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable }),
    closeAll(code) {
      for (const socket of wss.clients) socket.close(code);
      gateway.sockets.clear();
    },
    stop() {
      for (const socket of wss.clients) socket.terminate();
      for (const socket of gateway.waiting) socket.destroy();
      wss.close();
    },
  };
  server.on('upgrade', (request, socket: Socket, head) => {
    if (!gateway.silent) return wss.handleUpgrade(request, socket, head, (each) => wss.emit('connection', each));
    socket
      .on('error', () => {})
      .on('end', () => socket.destroy())
      .resume();
    gateway.waiting.push(socket);
  });
  function broadcast(packet: Packet): void {
    for (const socket of wss.clients) send(socket, packet);
  }
  function receive(socket: WebSocket, { op, d }: Packet): void {
    gateway.received.push({ op, d });
    if (op === GatewayOpcodes.Heartbeat && gateway.answerHeartbeats)
      send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
    if (op === GatewayOpcodes.Identify) identify(socket);
    if (op === GatewayOpcodes.Resume) resume(socket, d);
  }
  function identify(socket: WebSocket): void {
    if (gateway.refuseIdentify !== null) {
      socket.close(gateway.refuseIdentify);
      return;
    }
    gateway.sockets.add(socket);
    const user = { id: '1000', username: 'parallax', discriminator: '0', global_name: null, avatar: null, bot: true };
    const ready = {
      v: 10,
      user,
      guilds: [{ id: '2000', unavailable: true }],
      session_id: 'session',
      resume_gateway_url: url(),
      application: { id: '1000', flags: 0 },
    };
    gateway.dispatch(GatewayDispatchEvents.Ready, ready);
  }
  function resume(socket: WebSocket, d: unknown): void {
    const seq = typeof d === 'object' && d !== null && 'seq' in d && typeof d.seq === 'number' ? d.seq : 0;
    for (const packet of history.filter(({ s }) => (s ?? 0) > seq)) send(socket, packet);
    gateway.sockets.add(socket);
    gateway.dispatch(GatewayDispatchEvents.Resumed, { _trace: [] });
  }
  wss.on('connection', (socket) => {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (data: RawData) => receive(socket, JSON.parse(String(data))));
    socket.on('close', () => gateway.sockets.delete(socket));
    socket.on('error', () => {});
  });
  return gateway;
}

function send(socket: WebSocket, packet: Packet): void {
  socket.send(JSON.stringify({ s: null, t: null, ...packet }));
}
