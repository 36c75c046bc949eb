import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Request } from '../../discord/stand-in/start-stand-in.ts';
import { readMarkdown } from '../../discord/support/read-markdown.ts';
import type { Seen } from './platform-under-test.ts';

/** Something that can be pressed, or chosen where it has a value. */
export interface Control {
  label: string;
  customId: string;
  value: string | null;
  /** Whether only the person who asked sees the message that it stands in. */
  own: boolean;
}
type Read = Omit<Seen, 'buttons'> & { controls: readonly Control[] };

const Option = z.object({ label: z.string(), description: z.string().default(''), value: z.string() });
const Element = z.object({
  custom_id: z.string().default(''),
  label: z.string().default(''),
  placeholder: z.string().default(''),
  options: z.array(Option).default([]),
});
const Picture = z.object({ description: z.string().default('') });
const Part = z.object({
  content: z.string().default(''),
  components: z.array(Element).default([]),
  items: z.array(Picture).default([]),
});
const Components = z.array(z.object({ components: z.array(Part) })).default([]);
const Message = z.object({ components: Components, flags: z.number().default(0) });
const Body = z.object({ type: z.number().optional(), data: Message.optional() });

/** What people see of a message's components. */
export function readComponents(components: unknown, own = true): Pick<Read, 'text' | 'live' | 'controls'> {
  const parts = Components.parse(components).flatMap((container) => container.components);
  const texts = parts.map(({ content }) => readMarkdown(content));
  const elements = parts.flatMap((part) => part.components);
  // what a picture says is read aloud, and shown in its place
  const descriptions = parts.flatMap(({ items }) => items.map(({ description }) => description));
  return {
    text: [...texts.map(({ visible }) => visible), ...descriptions, ...elements.map(labelsOf)].join(' '),
    live: texts.flatMap(({ live }) => live.map(({ kind }) => kind)),
    controls: elements.flatMap(({ custom_id: customId, label, options }): Control[] =>
      options.length === 0
        ? [{ label, customId, value: null, own }]
        : options.map((option) => ({
            label: `${option.label}${option.description}`,
            customId,
            value: option.value,
            own,
          })),
    ),
  };
}

function labelsOf({ label, placeholder, options }: z.infer<typeof Element>): string {
  return [label, placeholder, ...options.map((option) => `${option.label}${option.description}`)].join(' ');
}

/**
 * Kinds of callback.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
 */
const [reply, promise, promiseInPlace, update] = [4, 5, 6, 7];

/** The messages that stand there after all requests that answer an interaction. */
export function readInteraction(requests: readonly Request[]): Read[] {
  const shown: Read[] = [];
  let promised: Seen['shown'] | null = null;
  let acknowledged = false;
  const show = (message: unknown, how: Seen['shown']): void => {
    shown.push({ ...readComponents(Message.parse(message).components, how !== 'public'), shown: how });
  };
  for (const { method, path, body } of requests) {
    if (path.endsWith('/callback')) {
      // Discord takes the first, and refuses all others.
      if (acknowledged) continue;
      acknowledged = true;
      const { type, data } = Body.parse(body);
      if (type === reply) show(data, howOf(data));
      if (type === update) show(data, 'in-place');
      if (type === promise) promised = howOf(data);
      if (type === promiseInPlace) promised = 'in-place';
    } else if (method === 'PATCH') show(body, promised ?? 'private');
    else if (method === 'DELETE') shown.pop();
    else show(body, howOf(Message.parse(body)));
  }
  return shown;
}

function howOf(message: { flags: number } | undefined): Seen['shown'] {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? 'public' : 'private';
}
