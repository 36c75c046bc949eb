import { describe, expect } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import type { Channel } from '../../../src/core/place/channel.ts';
import type { EditOutcome } from '../../../src/core/posting/publisher.ts';
import type { PlatformUnderTest, Trouble } from '../support/platform-under-test.ts';
import type { Suite } from '../support/suite.ts';
import { bare, hostile, longView, missing, moreLive, paragraphsHolding, shortView } from '../support/views.ts';
import { post, postAll } from './post.ts';

const outcomes: readonly [Trouble, EditOutcome][] = [
  ['lost-answer', { kind: 'ambiguous', reason: expect.any(String) }],
  ['server-error', { kind: 'ambiguous', reason: expect.any(String) }],
  ['rate-limit', { kind: 'later', afterMs: expect.any(Number), reason: expect.any(String) }],
  ['refused', { kind: 'refused', reason: expect.any(String) }],
  ['token-revoked', { kind: 'blocked', reason: 'token-revoked' }],
  ['channel-gone', { kind: 'blocked', reason: expect.stringMatching(/^(channel-gone|not-seen)$/) }],
];

/** Puts a view in the place of a posted message. */
async function correct(
  platform: PlatformUnderTest,
  channel: Channel,
  { id, thread, view }: { id: string; thread: string | null; view: View },
): Promise<EditOutcome> {
  const { publisher } = platform.running();
  const [message] = publisher.render(view);
  return publisher.edit({ channel, messageId: id, message: message ?? { payload: {} }, thread });
}

/** What was posted can be put right where it stands. */
export function corrections({ shared, needs }: Suite): void {
  const test = needs('edits');
  describe('corrections', () => {
    test('change the very message, and no other', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      await post(platform, shortView('first'), { channel, key: 'first' });
      const second = await post(platform, shortView('second'), { channel, key: 'second' });
      await post(platform, shortView('third'), { channel, key: 'third' });
      const before = await platform.messagesIn(channel);
      const id = second.kind === 'posted' ? second.messageId : '';
      expect(await correct(platform, channel, { id, thread: null, view: shortView('mended') })).toEqual({
        kind: 'edited',
      });
      const after = await platform.messagesIn(channel);
      expect(after.map((message) => message.id)).toEqual(before.map((message) => message.id));
      expect([after[0], after[2]]).toEqual([before[0], before[2]]);
      expect(bare(after[1]?.text ?? '')).toBe(bare(before[1]?.text.replace('second', 'mended') ?? ''));
    });

    needs('edits', 'threads')('change a part in a thread', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const [first = '', second = ''] = await postAll(platform, longView(300), channel);
      expect(await correct(platform, channel, { id: second, thread: first, view: shortView('mended') })).toEqual({
        kind: 'edited',
      });
      const mended = (await platform.messagesIn(channel)).filter(({ text }) => bare(text).includes('mended'));
      expect(mended.map(({ id, thread }) => [id, thread])).toEqual([[second, first]]);
    });

    test('are refused where the message is gone', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const outcome = await correct(platform, channel, { id: '1', thread: null, view: shortView('mended') });
      expect(outcome).toEqual({ kind: 'refused', reason: expect.any(String) });
    });

    for (const [kind, outcome] of outcomes) {
      needs('edits', kind)(`that met ${kind} say what became of them`, async () => {
        const { platform } = shared();
        const channel = await platform.newChannel();
        const posted = await post(platform, shortView('first'), { channel, key: 'first' });
        const id = posted.kind === 'posted' ? posted.messageId : '';
        await platform.trouble(kind, 'edit');
        expect(await correct(platform, channel, { id, thread: null, view: shortView('mended') })).toEqual(outcome);
        const [message] = await platform.messagesIn(channel);
        expect(message?.text.includes('mended')).toBe(kind === 'lost-answer');
      });
    }

    test('hold text of others as text', async () => {
      const { platform } = shared();
      const correctedTo = async (view: View) => {
        const channel = await platform.newChannel();
        const posted = await post(platform, shortView('first'), { channel, key: 'first' });
        const id = posted.kind === 'posted' ? posted.messageId : '';
        expect(await correct(platform, channel, { id, thread: null, view })).toEqual({ kind: 'edited' });
        return platform.messagesIn(channel);
      };
      const all = hostile.join(' ');
      const [plain, seen] = [await correctedTo(paragraphsHolding('words')), await correctedTo(paragraphsHolding(all))];
      expect([missing(paragraphsHolding(all), seen), moreLive(seen, plain)]).toEqual([[], []]);
    });
  });
}
