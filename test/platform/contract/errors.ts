import { describe, expect, test } from 'vitest';
import { refusalView } from '../../../src/core/answers/refusal-view.ts';
import { english } from '../../../src/core/words/en.ts';
import { answerTo } from '../support/contract-desk.ts';
import type { Seen } from '../support/platform-under-test.ts';
import type { Opened, Suite } from '../support/suite.ts';
import { itemsIn, longView, missing, shortView } from '../support/views.ts';
import { buttonOf } from './button-of.ts';

/** What people type in the tests of errors; no log may hold it. */
export const typed = 'pangolin';

/**
 * Whoever asked is told in one sentence that something went wrong, with a reference that stands in the log too. The
 * next question is answered.
 */
export function errors({ shared, needs }: Suite): void {
  /** The sentence came alone, and a line of the log carries a name that stands in it. */
  function expectReference(logs: Opened['logs'], seen: readonly Seen[]): void {
    expect(seen.map(({ shown }) => shown)).toEqual(['private']);
    const names = seen.flatMap(({ text }) => text.match(/[\w-]*\d[\w-]*/g) ?? []);
    const lines = logs.filter(({ level }) => level !== 'info');
    expect(names.filter((name) => lines.some(({ text }) => text.includes(name)))).toHaveLength(1);
  }

  async function expectToGoOn({ platform, desk }: Opened): Promise<void> {
    desk.instead = null;
    expect(missing(answerTo('/about'), await platform.ask('/about'))).toEqual([]);
  }

  describe('errors', () => {
    needs('broken desk').each([`/search text:${typed}`, `/search text:${typed} public:yes`])(
      'a desk that rejects %s is told to who asked, and told of in the log',
      async (line) => {
        const opened = shared();
        opened.desk.instead = () => Promise.reject(new Error(`a bug: ${opened.platform.leak}`));
        const before = opened.logs.length;
        const seen = await opened.platform.ask(line);
        const logs = opened.logs.slice(before);
        expectReference(logs, seen);
        expect(logs.filter(({ level }) => level === 'error')).toHaveLength(1);
        await expectToGoOn(opened);
      },
    );

    needs('broken desk')('a desk that rejects what was pressed, too', async () => {
      const opened = shared();
      const button = buttonOf(await opened.platform.ask('/claims'), 'Next page');
      opened.desk.instead = () => Promise.reject(new Error('a bug'));
      const before = opened.logs.length;
      const seen = await button.press();
      expectReference(opened.logs.slice(before), seen);
      await expectToGoOn(opened);
    });

    test('a bug that the desk caught is told with its reference', async () => {
      const { platform, desk } = shared();
      const bug = refusalView(english.failure([{ kind: 'typed', text: 'reference-of-a-bug' }]), { words: english });
      desk.instead = () => bug;
      const seen = await platform.ask('/claims public:yes');
      expect(missing(bug, seen)).toEqual([]);
      expect(seen.map(({ shown }) => shown)).toEqual(['private']);
    });

    needs('refused')('an answer that the service refuses is told of, and told in the log', async () => {
      const opened = shared();
      const button = buttonOf(await opened.platform.ask('/claims'), 'Next page');
      const before = opened.logs.length;
      await opened.platform.trouble('refused', 'answer');
      const seen = await button.press();
      expectReference(opened.logs.slice(before), seen);
      await expectToGoOn(opened);
    });

    needs('lost-answer')('an answer of which nobody knows whether it arrived is not shown twice', async () => {
      const { platform, desk } = shared();
      const button = buttonOf(await platform.ask('/claims'), 'Next page');
      desk.instead = () => longView(3);
      await platform.trouble('lost-answer', 'answer');
      expect(itemsIn(await button.press())).toEqual([0, 1, 2]);
    });

    needs('buttons')('a button that this version cannot read says so, and asks the desk nothing', async () => {
      const { platform, desk } = shared();
      const seen = await platform.foreignButton.press();
      expect(seen.map(({ shown }) => shown === 'public')).toEqual([false]);
      expect(seen[0]?.text).toContain('Ask again with a command');
      expect(desk.asked).toEqual([]);
    });

    test('what somebody types is answered, and stands in no log', async () => {
      const { platform, desk, logs } = shared();
      await platform.ask(`/search text:${typed}`);
      await platform.ask(`/${typed} text:${typed}`);
      desk.instead = () => shortView(typed);
      await platform.ask('/claims');
      expect(logs.filter(({ text }) => text.includes(typed))).toEqual([]);
    });
  });
}
