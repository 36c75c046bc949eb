import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import type { Channel } from '../../../src/core/place/channel.ts';
import type { PostOutcome } from '../../../src/core/posting/publisher.ts';
import { member, type PlatformUnderTest, type Trouble } from '../support/platform-under-test.ts';
import type { Suite } from '../support/suite.ts';
import {
  blocksHolding,
  hostile,
  itemsIn,
  longView,
  missing,
  moreLive,
  paragraphsHolding,
  shortView,
} from '../support/views.ts';
import { post, postAll } from './post.ts';

/** What a post comes to when something goes wrong; nobody else may decide whether it is tried again. */
const outcomes: readonly [Trouble, PostOutcome, number][] = [
  ['lost-answer', { kind: 'ambiguous', reason: expect.any(String) }, 1],
  ['server-error', { kind: 'ambiguous', reason: expect.any(String) }, 0],
  ['rate-limit', { kind: 'later', afterMs: expect.toSatisfy(isSevenSeconds), reason: expect.any(String) }, 0],
  ['refused', { kind: 'refused', reason: expect.any(String) }, 0],
  ['token-revoked', { kind: 'blocked', reason: 'token-revoked' }, 0],
  ['channel-gone', { kind: 'blocked', reason: expect.stringMatching(/^(channel-gone|not-seen)$/) }, 0],
  ['not-allowed', { kind: 'blocked', reason: 'not-allowed' }, 0],
];

function isSevenSeconds(afterMs: number): boolean {
  return afterMs >= 7_000 && afterMs < 8_000;
}

/** A post is made once for each call, says truthfully what became of it, and can be found again. */
export function publishing({ shared, open, needs }: Suite): void {
  describe('publishing', () => {
    test('posts what it rendered, whole, and gives an id for each message', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const ids = await postAll(platform, longView(300), channel);
      expect(ids.filter((id) => id === '')).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const messages = await platform.messagesIn(channel);
      expect(messages).toHaveLength(ids.length);
      expect(itemsIn(messages)).toEqual(Array.from({ length: 300 }, (_, index) => index));
      expect(missing(longView(300), messages)).toEqual([]);
    });

    test('renders JSON, which can be kept and posted later', () => {
      const { publisher } = shared().platform.running();
      for (const { payload } of publisher.render(blocksHolding('words')))
        expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
    });

    test('text of others does nothing but stand there', async () => {
      const { platform } = shared();
      const postedAs = async (view: View) => {
        const channel = await platform.newChannel();
        await postAll(platform, view, channel);
        return platform.messagesIn(channel);
      };
      const pairs = [paragraphsHolding(hostile.join(' ')), ...hostile.slice(0, 3).map(blocksHolding)];
      const [paragraphs, blocks] = [
        await postedAs(paragraphsHolding('plain words')),
        await postedAs(blocksHolding('plain words')),
      ];
      for (const [index, view] of pairs.entries()) {
        const seen = await postedAs(view);
        expect([missing(view, seen), moreLive(seen, index === 0 ? paragraphs : blocks)]).toEqual([[], []]);
      }
    });

    needs('threads')('goes on below the first message', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const [first = '', ...others] = await postAll(platform, longView(300), channel);
      expect(others.length).toBeGreaterThan(0);
      const messages = await platform.messagesIn(channel);
      expect(messages.map(({ id, thread }) => [id, thread])).toEqual([
        [first, null],
        ...others.map((id) => [id, first]),
      ]);
    });

    for (const [kind, outcome, arrived] of outcomes) {
      needs('network', kind)(`says of a post that met ${kind} what became of it, and makes it once`, async () => {
        const { platform } = shared();
        const channel = await platform.newChannel();
        await platform.trouble(kind, 'post');
        expect(await post(platform, shortView('this'), { channel, key: 'this' })).toEqual(outcome);
        expect(await platform.messagesIn(channel)).toHaveLength(arrived);
        expect(await post(platform, shortView('next'), { channel: await platform.newChannel(), key: 'next' })).toEqual({
          kind: 'posted',
          messageId: expect.any(String),
        });
      });
    }

    test('sees nothing that keeps it from posting where it can', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      expect((await platform.running().publisher.obstacleIn?.(channel)) ?? null).toBeNull();
    });

    needs('network', 'people')('sees what keeps it from posting in a channel that it is not shown', async () => {
      const { platform } = shared();
      const unseen = { ...(await platform.newChannel()), channel: '404' };
      const found = await platform.running().publisher.obstacleIn?.(unseen);
      expect(['not-invited', 'not-shown']).toContain(found?.kind);
    });

    needs('network', 'unreachable')(
      'does not know what keeps it from posting where nothing can be reached',
      async () => {
        const { platform } = await open();
        const channel = await platform.newChannel();
        await platform.trouble('unreachable', 'post');
        expect(await platform.running().publisher.obstacleIn?.(channel)).toEqual({ kind: 'unknown', lasting: false });
      },
    );

    needs('network', 'unreachable')('says that a post can be made later where nothing can be reached', async () => {
      const { platform } = await open();
      const channel = await platform.newChannel();
      await platform.trouble('unreachable', 'post');
      const later = { kind: 'later', afterMs: expect.toSatisfy((ms: number) => ms > 0), reason: expect.any(String) };
      expect(await post(platform, shortView('this'), { channel, key: 'this' })).toEqual(later);
    });

    test('writes to somebody alone', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const direct = await directTo(platform, channel);
      expect(direct).toMatchObject({ platform: channel.platform, place: channel.place });
      expect(await post(platform, shortView('to you'), { channel: direct ?? channel, key: 'direct' })).toMatchObject({
        kind: 'posted',
      });
    });

    needs('people')('writes to somebody alone where nobody else reads it', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const direct = await directTo(platform, channel);
      await post(platform, shortView('to you'), { channel: direct ?? channel, key: 'alone' });
      expect(await platform.messagesIn(channel)).toEqual([]);
    });
  });
}

function directTo(platform: PlatformUnderTest, channel: Channel): Promise<Channel | null> {
  return platform.running().publisher.directTo(platform.askerOf(member).user, channel);
}
