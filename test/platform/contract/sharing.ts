import { describe, expect } from 'vitest';
import { refusalView } from '../../../src/core/answers/refusal-view.ts';
import { say } from '../../../src/core/message/phrase.ts';
import { english } from '../../../src/core/words/en.ts';
import { answerTo } from '../support/contract-desk.ts';
import { member } from '../support/platform-under-test.ts';
import type { Suite } from '../support/suite.ts';
import { bare, itemsIn, longView, missing } from '../support/views.ts';
import { buttonOf, findButton } from './button-of.ts';
import { readOn } from './paging.ts';

const label = 'Share in channel';

/** A private answer can be shown to everyone, once, by somebody who may write there; a mistake and a change cannot. */
export function sharing({ shared, needs }: Suite): void {
  const test = needs('sharing');
  describe('sharing', () => {
    test('shows the answer once to everyone, with the name of who shared it', async () => {
      const { platform, desk } = shared();
      const own = await platform.ask('/claims actor:budanov');
      const seen = await buttonOf(own, label).press({ ...member, name: 'Ines' });
      expect(seen.map(({ shown }) => shown)).toEqual(['public']);
      expect(missing(answerTo('/claims actor:budanov'), seen)).toEqual([]);
      expect(bare(seen[0]?.text ?? '')).toContain(bare('Shared by Ines'));
      expect(findButton(seen, label)).toBeUndefined();
      const invocation = { command: 'claims', options: { actor: 'budanov' } };
      expect(desk.asked.map((asked) => asked.invocation)).toEqual([invocation, invocation]);
    });

    test('shows a name as a name, whatever it holds', async () => {
      const { platform } = shared();
      const own = await platform.ask('/claims');
      const name = '<!channel> @everyone *x* <@4000>';
      const [harmless] = await buttonOf(own, label).press({ ...member, name: 'Ines' });
      const [seen] = await buttonOf(own, label).press({ ...member, name });
      expect(bare(seen?.text ?? '')).toContain(bare(`Shared by ${name}`));
      expect(seen?.live).toEqual(harmless?.live);
    });

    test('loses nothing of a long answer', async () => {
      const { platform, desk } = shared();
      const button = buttonOf(await platform.ask('/claims'), label);
      desk.instead = () => longView(300);
      const shown = await button.press();
      expect(new Set(shown.map((each) => each.shown))).toEqual(new Set(['public']));
      expect(itemsIn(await readOn(shown))).toEqual(Array.from({ length: 300 }, (_, index) => index));
    });

    test('keeps what became a mistake meanwhile to who pressed', async () => {
      const { platform, desk } = shared();
      const button = buttonOf(await platform.ask('/claims'), label);
      desk.instead = () => refusalView(say`It is gone.`, { words: english });
      const seen = await button.press();
      expect(seen.map(({ shown }) => shown)).not.toContain('public');
      expect(bare(seen.map(({ text }) => text).join())).toContain('Itisgone.');
    });

    test.each([
      ['a mistake', '/claims modality:sure', member],
      ['a change', '/dossier use:dprk-arms-russia', member],
      ['what is no part of the story', '/help', member],
      ['what everyone sees already', '/claims public:yes', member],
      ['an answer that nobody else is there to see', '/claims', { ...member, where: 'direct' }],
    ] as const)('is not offered for %s', async (_, line, person) => {
      expect(findButton(await shared().platform.ask(line, person), label)).toBeUndefined();
    });

    test('a change that is asked for in public is made once, and shown to everyone', async () => {
      const { platform, desk } = shared();
      const seen = await platform.ask('/dossier use:dprk-arms-russia public:yes');
      expect(seen.map(({ shown }) => shown)).toEqual(['public']);
      expect(desk.asked).toHaveLength(1);
    });

    test('somebody who may not write there is told so, and nobody else sees anything', async () => {
      const { platform } = shared();
      const own = await platform.ask('/claims', { ...member, may: 'read' });
      const seen = await buttonOf(own, label).press({ ...member, may: 'read' });
      expect(seen.map(({ shown }) => shown)).toEqual(['private']);
      expect(seen[0]?.text).toMatch(/channel/);
    });
  });
}
