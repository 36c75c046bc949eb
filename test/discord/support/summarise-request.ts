import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Request } from '../stand-in/start-stand-in.ts';
import { readMessages } from './read-messages.ts';

const Flags = z.object({ flags: z.number().optional() });
const Body = Flags.extend({ type: z.number().optional(), data: Flags.optional() });

/** The method, the kind of callback, and whether only the person sees it. */
export function summariseRequest({ method, path, body }: Request): string {
  const { type, data, flags = 0 } = Body.parse(body ?? {});
  const isPrivate = ((data?.flags ?? flags) & MessageFlags.Ephemeral) !== 0;
  return `${kindOf(method, path, type)}${isPrivate ? ' private' : ''}`;
}

function kindOf(method: string, path: string, type: number | undefined): string {
  if (path.endsWith('/callback')) return `callback ${type}`;
  return path.endsWith('@original') ? `${method} original` : 'follow-up';
}

/** What a reader sees of it. */
export function visibleText(request: Request | undefined): string {
  const { data, components } = (request?.body ?? {}) as { data?: { components: never }; components?: never };
  return readMessages([{ components: data?.components ?? components ?? [] } as never]).visible;
}
