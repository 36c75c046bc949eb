import type { Request } from '../stand-in/start-stand-in.ts';
import { readMessages } from './read-messages.ts';

const ephemeral = 64;

/** The method, the kind of callback, and whether only the person sees it. */
export function summariseRequest({ method, path, body }: Request): string {
  const { type, data, flags } = (body ?? {}) as { type?: number; data?: { flags?: number }; flags?: number };
  const what = path.endsWith('/callback')
    ? `callback ${type}`
    : path.endsWith('@original')
      ? `${method} original`
      : 'follow-up';
  return `${what}${(((data?.flags ?? flags ?? 0) & ephemeral) === ephemeral && ' private') || ''}`;
}

/** What a reader sees of it. */
export function visibleText(request: Request | undefined): string {
  const { data, components } = (request?.body ?? {}) as { data?: { components: never }; components?: never };
  return readMessages([{ components: data?.components ?? components ?? [] } as never]).visible;
}
