import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How long (milliseconds) a client may take. */
export interface Patience {
  /** For its request, head and body together. */
  arriveMs: number;
  /** From its head on until our answer is ready and taken. */
  answeredMs: number;
  /** How late it may be noticed that a request does not arrive. */
  noticeMs: number;
  /** Whether an answer goes on for as long as somebody listens; whoever gives such answers bounds their number. */
  staysOpen?(request: IncomingMessage): boolean;
}
const usual: Patience = { arriveMs: 8_000, answeredMs: 9_000, noticeMs: 1_000 };

/**
 * An HTTP server that slow and many clients cannot fill: it has so many connections at most, and closes within ten
 * seconds each one whose request does not arrive or whose answer is not taken, even where a byte comes now and then.
 */
export function createBoundedServer(
  mostConnections: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { arriveMs, answeredMs, noticeMs, staysOpen }: Patience = usual,
): Server {
  const times = { requestTimeout: arriveMs, headersTimeout: arriveMs, connectionsCheckingInterval: noticeMs };
  const server = createServer(times, (request, response) => {
    if (staysOpen?.(request) !== true) {
      const late = setTimeout(() => request.socket.destroy(), answeredMs);
      response.once('close', () => clearTimeout(late));
    }
    handle(request, response);
  });
  server.maxConnections = mostConnections;
  return server;
}
