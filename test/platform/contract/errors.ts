import { describe, expect, test } from 'vitest';
import { refusalView } from '../../../src/core/answers/refusal-view.ts';
import { english } from '../../../src/core/words/en.ts';
import { answerTo } from '../support/contract-desk.ts';
import type { Seen } from '../support/platform-under-test.ts';
import type { Opened, Suite } from '../support/suite.ts';
import { itemsIn, longView, missing, shortView } from '../support/views.ts';
import { buttonOf } from './button-of.ts';

const word = 'pangolin';

/**
 * Whoever asked is told in one sentence that something went wrong, with a reference that stands in the log too. The next question is
 * answered.
 */
export function errors({ shared, needs }: Suite): void {
  /** The sentence came alone, and a line of the log carries a name that stands in it. */
  function expectReference({ logs }: Opened, seen: readonly Seen[]): void {
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
    needs('broken desk').each([`/search text:${word}`, `/search text:${word} public:yes`])(
      'a desk that rejects %s is told to who asked, and told of in the log',
      async (line) => {
        const opened = shared();
        opened.desk.instead = () => Promise.reject(new Error(`a bug ${opened.platform.secrets.join(' ')}`));
        opened.logs.length = 0;
        expectReference(opened, await opened.platform.ask(line));
        expect(opened.logs.filter(({ level }) => level === 'error')).toHaveLength(1);
        await expectToGoOn(opened);
      },
    );

    needs('broken desk')('a desk that rejects what was pressed, too', async () => {
      const opened = shared();
      const button = buttonOf(await opened.platform.ask('/claims'), 'Next page');
      opened.desk.instead = () => Promise.reject(new Error('a bug'));
      opened.logs.length = 0;
      expectReference(opened, await button.press());
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
      opened.logs.length = 0;
      await opened.platform.trouble('refused', 'answer');
      expectReference(opened, await button.press());
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

    test('no log holds a secret, or what somebody typed', async () => {
      const { platform, desk, logs } = shared();
      await platform.ask(`/search text:${word}`);
      await platform.ask(`/${word} text:${word}`);
      desk.instead = () => shortView(word);
      await platform.ask('/claims');
      const held = [word, ...platform.secrets].filter((secret) => logs.some(({ text }) => text.includes(secret)));
      expect(held).toEqual([]);
    });
  });
}
