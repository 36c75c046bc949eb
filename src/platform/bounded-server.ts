import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How long (milliseconds) a request may take to arrive, head and body together. */
const arriveWithinMs = 8_000;
/** How long (milliseconds) the rest may take: our answer, and reading it. */
const answeredWithinMs = 9_000;
/** How late (milliseconds) a request that does not arrive may be noticed. */
const noticedWithinMs = 1_000;

/**
 * An HTTP server that slow and many clients cannot fill: it has so many connections at most, and closes within ten
 * seconds each one whose request does not arrive or whose answer is not taken, even where a byte comes now and then.
 */
export function createBoundedServer(
  mostConnections: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const times = {
    requestTimeout: arriveWithinMs,
    headersTimeout: arriveWithinMs,
    connectionsCheckingInterval: noticedWithinMs,
  };
  const server = createServer(times, (request, response) => {
    const late = setTimeout(() => request.socket.destroy(), answeredWithinMs);
    response.once('close', () => clearTimeout(late));
    handle(request, response);
  });
  server.maxConnections = mostConnections;
  return server;
}
