import type { Context } from 'hono';
import type { Asker } from '../../core/place/asker.ts';
import { isLoopback } from '../guard/own-host.ts';
import type { ChatParts } from './chat-parts.ts';

/** Somebody on the web: nobody knows them, so they may read and change nothing. */
export const visitor: Asker = {
  platform: 'local',
  place: 'page',
  channel: 'page',
  user: '',
  roles: [],
  standing: 'outsider',
  request: null,
};

/** What a proxy adds to what it passes on: then somebody else asks than who sits at this machine. */
const addedByProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Who asks, and whether they may change anything. */
export interface WhoAsks {
  asker: Asker;
  isReadOnly: boolean;
}

/** The person at this machine where only they can open the page, and a visitor otherwise. */
export function whoAsks(
  c: Context,
  { owner, host, publicUrl }: Pick<ChatParts, 'owner' | 'host' | 'publicUrl'>,
): WhoAsks {
  const isPassedOn = addedByProxies.some((name) => c.req.header(name) !== undefined);
  const isOwn = publicUrl === null && isLoopback(host) && !isPassedOn;
  return isOwn ? { asker: owner, isReadOnly: false } : { asker: visitor, isReadOnly: true };
}

/** Where a request comes from, as far as its browser says. */
export type CameFrom = 'here' | 'elsewhere' | 'unsaid';

/**
 * Whether this page sent a request (Fetch Metadata, and the Origin of RFC 6454). Browsers hide the origin of a form
 * (`null`), and say nothing at all over plain HTTP to another machine: neither proves anything.
 */
export function cameFrom(c: Context, publicUrl: string | null): CameFrom {
  const origin = c.req.header('origin') ?? 'null';
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return 'elsewhere';
  if (origin !== 'null') return isOwnOrigin(origin, c.req.header('host') ?? '', publicUrl) ? 'here' : 'elsewhere';
  return site === 'same-origin' ? 'here' : 'unsaid';
}

function isOwnOrigin(origin: string, host: string, publicUrl: string | null): boolean {
  const given = URL.parse(origin);
  if (given === null || given.origin !== origin) return false;
  const onWeb = publicUrl === null ? null : URL.parse(publicUrl);
  // Who opens the page at this machine itself is no stranger to it, though they may change nothing then either.
  return given.host === onWeb?.host ? given.origin === onWeb.origin : given.host === host.toLowerCase();
}
