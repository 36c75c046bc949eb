import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A container with its first child, as `renderView` makes each message. */
const Payload = z.looseObject({
  components: z.tuple([z.looseObject({ components: z.tuple([z.looseObject({})], z.unknown()) })], z.unknown()),
});

const MarkedMessage = z.object({
  components: z.tuple(
    [z.object({ id: z.number(), components: z.tuple([z.object({ id: z.number() })], z.unknown()) })],
    z.unknown(),
  ),
});

/**
 * Writes a delivery's key into a message, as the ids of its first two components. Discord forgets a message's nonce,
 * but keeps the ids of its components and gives them back. So any instance can find a message by its key. A payload
 * without such components stays as it is. See
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function markPayload(payload: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const { success, data } = Payload.safeParse(payload);
  if (!success) return payload;
  const [container, ...otherComponents] = data.components;
  const [child, ...otherChildren] = container.components;
  const { outer, inner } = idsOf(key);
  const marked = { ...container, id: outer, components: [{ ...child, id: inner }, ...otherChildren] };
  return { ...payload, components: [marked, ...otherComponents] };
}

/** Whether a message that Discord gave back carries this key. */
export function isMarked(message: { components?: unknown }, key: string): boolean {
  const { success, data } = MarkedMessage.safeParse(message);
  if (!success) return false;
  const [container] = data.components;
  const { outer, inner } = idsOf(key);
  return container.id === outer && container.components[0].id === inner;
}

/** Two different ids of 31 bits, far above those that Discord gives by counting. */
function idsOf(key: string): { outer: number; inner: number } {
  const hash = createHash('sha256').update(key).digest();
  return {
    outer: 2 ** 30 + (hash.readUInt32BE(0) % 2 ** 29),
    inner: 2 ** 30 + 2 ** 29 + (hash.readUInt32BE(4) % (2 ** 29 - 1)),
  };
}
