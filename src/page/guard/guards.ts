import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { isOwnHost } from './own-host.ts';
import { addressOf, createRateLimit, type Pace } from './rate-limit.ts';
import { mostSent } from './read-body.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a browser must know of every answer. Who keeps an answer says so; the others are not kept. */
const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
  'cache-control': 'no-store',
};

/** A text of so many bytes takes as long to read as a page to make. */
const bytesOfPage = 1_000;

interface GuardParts {
  host: string;
  publicUrl: string | null;
  /** Milliseconds of a clock that never goes back. */
  monotonic(): number;
  pace?: Pace;
  /** Whether a request that is none to read is answered by the chat. */
  takes(method: string, path: string): boolean;
}

/**
 * What stands before every answer: only own names, only reading, no more than its share for each address; and what a
 * browser must know of each answer. Nothing here sets or reads a cookie.
 */
export function guard({ host, publicUrl, monotonic, pace, takes }: GuardParts): MiddlewareHandler {
  const limit = createRateLimit(monotonic, pace);
  return async (c, next) => {
    // Set ahead: what is set on a finished answer makes a thousand of them twice as dear.
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    return refusal(c) ?? (await next());
  };

  function refusal(c: Context): Response | null {
    if (!isOwnHost(c.req.header('host') ?? '', host, publicUrl))
      return c.text('This page is not served under that name.', 421);
    const { method, path } = c.req;
    if (method !== 'GET' && method !== 'HEAD' && !takes(method, path))
      return c.text('These pages can only be read: ask with GET.', 405, { allow: 'GET, HEAD' });
    const peer = addressOf(peerOf(c), c.req.header('x-forwarded-for'), publicUrl !== null);
    const seconds = limit.take(peer, costOf(c));
    if (seconds === 0) return null;
    return c.text('Too many pages were asked for at once. Wait a moment, then load the page again.', 429, {
      'retry-after': String(seconds),
    });
  }
}

/**
 * What is sent takes long to read, in an address as well: as much as so many pages, or the most where its length is not
 * said.
 */
function costOf(c: Context): number {
  const { method, url } = c.req;
  const bytes = method === 'POST' ? Number(c.req.header('content-length') ?? mostSent) : url.length;
  return 1 + Math.floor(Math.min(mostSent, Number.isFinite(bytes) ? bytes : mostSent) / bytesOfPage);
}

/** The address at the other end of the connection; undefined where there is no connection. */
function peerOf(c: Context<{ Bindings: Partial<HttpBindings> }>): string | undefined {
  // Without a server Hono gives no bindings at all.
  const { incoming }: Partial<HttpBindings> = c.env ?? {};
  return incoming?.socket.remoteAddress;
}
