import { createHash } from 'node:crypto';

/**
 * A delivery's key as the ids of a message's first two components. Discord keeps no nonce with a message, but it keeps the ids that components
 * were given, shows them to nobody, and gives them back: so a message can be found by its key, by any instance.
 * See https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function markPayload(payload: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const [first, ...others] = listOf(payload.components);
  if (!isRecord(first)) return payload;
  const [outer, inner] = idsOf(key);
  const [child, ...siblings] = listOf(first.components);
  const components = isRecord(child) ? [{ ...child, id: inner }, ...siblings] : [];
  return { ...payload, components: [{ ...first, id: outer, components }, ...others] };
}

/** Whether a message that Discord gave back carries this key. */
export function isMarked(message: { components?: unknown }, key: string): boolean {
  const [first] = listOf(message.components);
  if (!isRecord(first)) return false;
  const [child] = listOf(first.components);
  const [outer, inner] = idsOf(key);
  return first.id === outer && isRecord(child) && child.id === inner;
}

/** Two different ids of 31 bits, so large that none is given by counting. */
function idsOf(key: string): [number, number] {
  const hash = createHash('sha256').update(key).digest();
  const outer = 2 ** 30 + (hash.readUInt32BE(0) % 2 ** 29);
  const inner = 2 ** 30 + 2 ** 29 + (hash.readUInt32BE(4) % (2 ** 29 - 1));
  return [outer, inner];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
