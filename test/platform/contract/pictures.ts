import { afterEach, describe, expect } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import type { Block, View } from '../../../src/core/message/view.ts';
import { aPicture, aPng } from '../../support/a-picture.ts';
import type { Suite } from '../support/suite.ts';
import { bare, hostile, moreLive, shortView } from '../support/views.ts';
import { post } from './post.ts';

const alt = 'the mayor counts at least 300 houses';
const picture = pictureOf(alt);

function pictureOf(text: string): Block {
  return { kind: 'picture', picture: aPicture, alt: say`${{ kind: 'typed', text }}` };
}

function viewWith(...pictures: readonly Block[]): View {
  const plain = shortView('what stands beside a picture');
  return { ...plain, blocks: [...pictures, ...plain.blocks] };
}

/** A message arrives with its pictures where they can be had, and otherwise without them; and once in either case. */
export function pictures({ shared, open, needs }: Suite): void {
  const test = needs('pictures');
  describe('pictures', () => {
    afterEach(() => {
      shared().drawing.png = aPng;
    });

    test('arrive with their message, and say what they say', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const outcome = await post(platform, viewWith(picture, picture), { channel, key: 'pictured' });
      expect(outcome.kind).toBe('posted');
      const messages = await platform.messagesIn(channel);
      expect(messages.map((message) => message.pictures)).toEqual([[alt, alt]]);
    });

    test('are left out where they cannot be drawn; the text arrives', async () => {
      const opened = shared();
      opened.drawing.png = null;
      const { platform } = opened;
      const channel = await platform.newChannel();
      expect((await post(platform, viewWith(picture), { channel, key: 'alone' })).kind).toBe('posted');
      const [message, ...others] = await platform.messagesIn(channel);
      expect(others).toEqual([]);
      expect(message?.pictures).toEqual([]);
      expect(bare(message?.text ?? '')).toContain(bare('what stands beside a picture'));
    });

    needs('pictures', 'lookups')('are found with their message by its key', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const posted = await post(platform, viewWith(picture), { channel, key: 'soughtpicture' });
      const found = await platform.running().publisher.find(channel, 'soughtpicture', null, Date.now() - 60_000);
      expect(found).toEqual({ kind: 'found', messageId: posted.kind === 'posted' ? posted.messageId : '' });
    });

    needs(
      'pictures',
      'lookups',
      'lost-answer',
    )('are posted once, where the answer to the post is lost', async () => {
      const { platform } = await open();
      const channel = await platform.newChannel();
      await platform.trouble('lost-answer', 'post');
      expect((await post(platform, viewWith(picture), { channel, key: 'lost' })).kind).toBe('ambiguous');
      const found = await platform.running().publisher.find(channel, 'lost', null, Date.now() - 60_000);
      const messages = await platform.messagesIn(channel);
      expect(found).toEqual({ kind: 'found', messageId: messages[0]?.id });
      expect(messages.map((message) => message.pictures)).toEqual([[alt]]);
    });

    needs('pictures', 'edits')('are replaced with their message', async () => {
      const { platform } = shared();
      const channel = await platform.newChannel();
      const posted = await post(platform, viewWith(picture), { channel, key: 'replaced' });
      const messageId = posted.kind === 'posted' ? posted.messageId : '';
      const become = async (view: View) => {
        const [message = { payload: {} }] = platform.running().publisher.render(view);
        expect(await platform.running().publisher.edit({ channel, messageId, message, thread: null })).toEqual({
          kind: 'edited',
        });
        return (await platform.messagesIn(channel)).map((each) => each.pictures);
      };
      expect(await become(viewWith(pictureOf('another picture')))).toEqual([['another picture']]);
      expect(await become(viewWith())).toEqual([[]]);
    });

    test.each(hostile)('say what they say and do nothing else: %j', async (text) => {
      const { platform } = shared();
      const plainly = await platform.newChannel();
      const channel = await platform.newChannel();
      await post(platform, viewWith(picture), { channel: plainly, key: 'plain' });
      await post(platform, viewWith(pictureOf(text)), { channel, key: 'hostile' });
      const [seen, usual] = [await platform.messagesIn(channel), await platform.messagesIn(plainly)];
      expect(moreLive(seen, usual)).toEqual([]);
    });
  });
}
