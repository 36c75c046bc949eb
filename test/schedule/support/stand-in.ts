import type { Platform } from '../../../src/core/place/channel.ts';
import type { EditOutcome, Lookup, Posting, PostOutcome, Publisher } from '../../../src/core/posting/publisher.ts';
import { traitsOf } from '../../../src/platforms.ts';

interface Message {
  id: string;
  channel: string;
  thread: string | null;
  key: string;
  text: string;
  edits: number;
  /** How many pictures it shows, where that is told. */
  pictures?: number;
}

/** What happens to a call; `lost` and `error-after` and `silent` happen after the message was accepted. */
export const faults = ['none', 'lost', 'error-after', 'silent', 'busy', 'cut-before'] as const;
export type Fault = (typeof faults)[number];

export interface StandIn {
  kind: Platform;
  messages: Message[];
  accept(posting: Posting): Message;
  find(channel: string, key: string): Lookup;
  edit(messageId: string, text: string): boolean;
}

/**
 * A platform that keeps what it is sent. Discord's answers a known nonce with the message that it made before; Slack's
 * posts it again.
 */
export function createStandIn(kind: Platform): StandIn {
  const messages: Message[] = [];
  return {
    kind,
    messages,
    accept({ channel, key, thread, message: frozen }) {
      const known = messages.find((message) => message.key === key);
      if (kind === 'discord' && known !== undefined) return known;
      const text = String(frozen.payload.text);
      const message = { id: `m${messages.length + 1}`, channel: channel.channel, thread, key, text, edits: 0 };
      messages.push(message);
      return message;
    },
    find(channel, key) {
      const found = messages.find((message) => message.channel === channel && message.key === key);
      return found === undefined ? { kind: 'absent' } : { kind: 'found', messageId: found.id };
    },
    edit(messageId, text) {
      const found = messages.find(({ id }) => id === messageId);
      if (found === undefined) return false;
      Object.assign(found, { text, edits: found.edits + 1 });
      return true;
    },
  };
}

/** Delivery's view of a stand-in in this process, with a fault for each post. */
export function publisherOf(standIn: StandIn, fault: () => Fault = () => 'none', before = async () => {}): Publisher {
  return {
    platform: standIn.kind,
    traits: traitsOf(standIn.kind),
    render: () => [],
    async post(posting): Promise<PostOutcome> {
      await before();
      const what = fault();
      if (what === 'busy') return { kind: 'later', afterMs: 3_000, reason: 'rate-limited' };
      if (what === 'cut-before') return { kind: 'ambiguous', reason: 'ECONNRESET' };
      const message = standIn.accept(posting);
      if (what === 'lost') throw new Error('ECONNRESET');
      if (what === 'error-after') return { kind: 'ambiguous', reason: '500' };
      if (what === 'silent') return new Promise(() => {});
      return { kind: 'posted', messageId: message.id };
    },
    async find(channel, key): Promise<Lookup> {
      return standIn.find(channel.channel, key);
    },
    directTo: async () => null,
    async edit({ messageId, message }): Promise<EditOutcome> {
      const edited = standIn.edit(messageId, String(message.payload.text));
      return edited ? { kind: 'edited' } : { kind: 'refused', reason: 'no such message' };
    },
  };
}

/** The same publisher to a platform that is quick in everything, so that a test need not wait. */
export function quicker(publisher: Publisher): Publisher {
  const { traits } = publisher;
  const quick = { paceMs: Math.min(traits.paceMs, 10), takesWithinMs: { broken: 500, hung: 2_000 } };
  return { ...publisher, traits: { ...traits, ...quick } };
}
