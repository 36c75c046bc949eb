import { describe, expect, test } from 'vitest';
import { answerTo } from '../support/contract-desk.ts';
import type { Button, Seen } from '../support/platform-under-test.ts';
import type { Suite } from '../support/suite.ts';
import { bare, itemsIn, longView, missing, shortView } from '../support/views.ts';
import { buttonOf, findButton } from './button-of.ts';

/** Presses "Go on" as long as it is there; gives everything that came. */
export async function readOn(start: readonly Seen[]): Promise<readonly Seen[]> {
  const all = [...start];
  for (let next = goOnIn(start); next !== undefined; ) {
    const more = await next.press();
    all.push(...more);
    next = goOnIn(more);
  }
  return all;
}

/** Of an answer in public, the rest is for whoever asks for it. */
function goOnIn(seen: readonly Seen[]): Button | undefined {
  return findButton(seen, 'Go on') ?? findButton(seen, 'The rest, for you alone');
}

/** What does not fit into one message is nowhere cut, and buttons turn pages by the same words everywhere. */
export function paging({ shared, open, needs }: Suite): void {
  describe('paging', () => {
    test.each([40, 700])('an answer of %i items arrives whole and in order', async (items) => {
      const { platform, desk } = shared();
      desk.instead = () => longView(items);
      const seen = await readOn(await platform.ask('/claims'));
      expect(itemsIn(seen)).toEqual(Array.from({ length: items }, (_, index) => index));
      expect(bare(seen.at(-1)?.text ?? '')).toContain(bare('the very end'));
    });

    test('an answer to what was pressed arrives whole, too', async () => {
      const { platform, desk } = shared();
      const button = buttonOf(await platform.ask('/claims page:2'), 'Next page');
      desk.instead = () => longView(300);
      const seen = await readOn(await button.press());
      expect(itemsIn(seen)).toEqual(Array.from({ length: 300 }, (_, index) => index));
    });

    test('turns to the next page and back', async () => {
      const { platform, desk } = shared();
      const first = await platform.ask('/claims');
      const second = await buttonOf(first, 'Next page').press();
      expect(missing(answerTo('/claims page:2'), second)).toEqual([]);
      const back = await buttonOf(second, 'Previous page').press();
      expect(missing(answerTo('/claims page:1'), back)).toEqual([]);
      expect(desk.asked.map(({ invocation }) => invocation.options)).toEqual([{}, { page: '2' }, { page: '1' }]);
    });

    needs('privacy')('turns in place where only who asked sees it, and beside it where everyone does', async () => {
      const { platform } = shared();
      const own = await platform.ask('/claims');
      expect((await buttonOf(own, 'Next page').press()).map(({ shown }) => shown)).toEqual(['in-place']);
      const ofAll = await platform.ask('/claims public:yes');
      expect((await buttonOf(ofAll, 'Next page').press()).map(({ shown }) => shown)).toEqual(['private']);
    });

    test('a button of an earlier start asks again, and shows what is so now', async () => {
      const { platform, desk } = await open();
      const button = buttonOf(await platform.ask('/claims'), 'Next page');
      await platform.restart();
      desk.instead = () => shortView('news');
      expect(missing(shortView('news'), await button.press())).toEqual([]);
      expect(desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: { page: '2' } });
    });
  });
}
