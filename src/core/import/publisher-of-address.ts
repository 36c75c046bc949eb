import type { z } from 'zod';
import type { ActorRecord } from '../dossier/actor.ts';

/** Sites whose pages are those of their members, and where their address names the member. */
const members: Readonly<Record<string, RegExp>> = {
  't.me': /^\/(?:s\/)?(?!c\/|joinchat|\+)(\w+)/,
  'telegram.me': /^\/(?:s\/)?(\w+)/,
  'x.com': /^\/(?!i\/)(\w+)/,
  'twitter.com': /^\/(?!i\/)(\w+)/,
  'tiktok.com': /^\/(@[\w.]+)/,
  'youtube.com': /^\/(@[\w.-]+)/,
  'youtu.be': /^\/(@[\w.-]+)/,
  'instagram.com': /^\/(?!p\/|reel\/|tv\/|stories\/)([\w.]+)/,
  'facebook.com': /^\/(?!watch|groups|permalink|photo|story|share|reel|people|profile)([\w.]+)/,
  'vk.com': /^\/(?!wall|video|photo)([\w.]+)/,
  'bsky.app': /^\/profile\/([\w.-]+)/,
};

/**
 * Whose page an address is of, as far as the address itself says it. A site of members is no publisher: the member is,
 * and where the address does not name it, whoever posted that page, who is nobody else.
 */
export function publisherOfAddress({ hostname, pathname, search }: URL): z.input<typeof ActorRecord> {
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  const member = Object.hasOwn(members, host) ? members[host] : undefined;
  if (member === undefined) return { name: host, kind: 'outlet' };
  const name = member.exec(pathname)?.[1];
  return name === undefined
    ? { name: `whoever posted ${host}${pathname}${search}`, kind: 'anonymous' }
    : { name: `${host}/${name}`, kind: 'anonymous' };
}
