import { describe, expect } from 'vitest';
import type { Suite } from '../support/suite.ts';
import { longView, shortView } from '../support/views.ts';
import { post, postAll, since } from './post.ts';

/** What a look-up may meet, and whether a person has to mend something before the platform tells. */
const unknowns = [
  ['server-error', false],
  ['token-revoked', true],
  ['channel-gone', true],
] as const;

/** Whether a message was posted can be found out later, by its key; where that cannot be known, it is said. */
export function lookups({ shared, needs }: Suite): void {
  describe('lookups', () => {
    needs('lookups')('finds a message by its key, in its own channel', async () => {
      const { platform } = shared();
      const { publisher } = platform.running();
      const [channel, other] = [await platform.newChannel(), await platform.newChannel()];
      await post(platform, shortView('before'), { channel, key: 'before' });
      const outcome = await post(platform, shortView('this'), { channel, key: 'this' });
      await post(platform, shortView('after'), { channel, key: 'after' });
      const messageId = outcome.kind === 'posted' ? outcome.messageId : '';
      expect(await publisher.find(channel, 'this', null, since())).toEqual({ kind: 'found', messageId });
      expect(await publisher.find(channel, 'that', null, since())).toEqual({ kind: 'absent' });
      expect(await publisher.find(other, 'this', null, since())).toEqual({ kind: 'absent' });
    });

    needs('lookups', 'threads')('finds a part in its thread', async () => {
      const { platform } = shared();
      const { publisher } = platform.running();
      const channel = await platform.newChannel();
      const [first = '', second = ''] = await postAll(platform, longView(300), channel);
      expect(await publisher.find(channel, 'key1', first, since())).toEqual({ kind: 'found', messageId: second });
      expect(await publisher.find(channel, 'other', first, since())).toEqual({ kind: 'absent' });
    });

    needs('lookups', 'lost-answer')('finds a post whose answer was lost', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      await platform.trouble('lost-answer', 'post');
      await post(platform, shortView('this'), { channel, key: 'this' });
      const [message] = await platform.messagesIn(channel);
      const found = await platform.running().publisher.find(channel, 'this', null, since());
      expect(found).toEqual({ kind: 'found', messageId: message?.id });
    });

    for (const [kind, lasting] of unknowns) {
      needs('lookups', kind)(`does not know whether a message is there where looking met ${kind}`, async () => {
        const { platform } = shared();
        const channel = await platform.newChannel();
        await platform.trouble(kind, 'find');
        const found = await platform.running().publisher.find(channel, 'this', null, since());
        expect(found).toEqual({ kind: 'unknown', reason: expect.any(String), lasting });
      });
    }
  });
}
