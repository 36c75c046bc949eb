import { describe, expect, test } from 'vitest';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { answerTo, commands } from '../support/contract-desk.ts';
import type { Suite } from '../support/suite.ts';
import { bare, blocksHolding, hostile, missing, moreLive, paragraphsHolding } from '../support/views.ts';
import { readOn } from './paging.ts';

const examples = [...commands.values()].flatMap((command) => command.examples);
const others = ['/claims page:2', '/search text:xyzzy', '/differences question:troops-sent without:budanov'];

/** Whether a day was chosen in a calendar, where each platform that has one chooses this day. */
function byCalendar(line: string): boolean {
  return line.includes('as-of:2025-02-01');
}

/** Whatever somebody asks is answered in full, to the right eyes, and as text. */
export function answers({ shared, needs }: Suite): void {
  describe('answers', () => {
    test.each([...examples, ...others])('%s reaches the person whole', async (line) => {
      const { platform, desk } = shared();
      const seen = await platform.ask(line);
      expect(desk.asked).toHaveLength(1);
      expect(missing(answerTo(line), await readOn(seen))).toEqual([]);
    });

    needs('privacy').each(['/claims', '/digest', '/dossier use:dprk-arms-russia'])(
      '%s is for who asked alone, and for everyone where public:yes says so',
      async (line) => {
        const { platform } = shared();
        expect(new Set((await platform.ask(line)).map(({ shown }) => shown))).toEqual(new Set(['private']));
        const toAll = await platform.ask(`${line} public:yes`);
        expect(new Set(toAll.map(({ shown }) => shown))).toEqual(new Set(['public']));
        expect(missing(answerTo(line), await readOn(toAll))).toEqual([]);
      },
    );

    test.each([
      ['/clams', '/claims'],
      ['/claims soruce:rbc-ukraine', 'source'],
      ['/claims modality:sure', 'asserted'],
      ['/claims since:soon', 'year-month-day'],
      ['/claims page:99', 'not so many pages'],
      ['/evidence claim:no-such-claim', '/search'],
    ])('%s is told what would be right: %s', async (line, right) => {
      const seen = await shared().platform.ask(line);
      expect(bare(seen.map(({ text }) => text).join())).toContain(bare(right));
    });

    needs('privacy').each(['/claims modality:sure', '/evidence claim:no-such-claim'])(
      'what was wrong with "%s public:yes" is told to who asked alone',
      async (line) => {
        const seen = await shared().platform.ask(`${line} public:yes`);
        expect(seen.map(({ shown }) => shown)).toEqual(['private']);
      },
    );

    test.each(hostile)('text of others does nothing but stand there: %j', async (text) => {
      const { platform, desk } = shared();
      for (const holding of [paragraphsHolding, blocksHolding]) {
        desk.instead = () => holding('plain words');
        const plain = await platform.ask('/claims');
        desk.instead = () => holding(text);
        const seen = await platform.ask('/claims');
        expect([missing(holding(text), seen), moreLive(seen, plain)]).toEqual([[], []]);
      }
    });

    test.each(['/claims', '/dossier', '/sources', '/differences', '/differences question:artillery-delivered'])(
      'what can be pressed under %s asks what it should',
      async (line) => {
        const { platform, desk } = shared();
        const asked = new Set<string>();
        const whole = await readOn(await platform.ask(line));
        const buttons = whole.flatMap((message) => message.buttons).filter(({ label }) => !label.startsWith('Go '));
        for (const button of buttons) {
          const seen = await button.press();
          const next = desk.asked.at(-1)?.invocation ?? { command: '', options: {} };
          asked.add(writeInvocation(next));
          const all = await readOn(seen);
          expect([button.label, missing(answerTo(writeInvocation(next)), all)]).toEqual([button.label, []]);
        }
        const wanted = invocationsOf(answerTo(line)).map(writeInvocation);
        expect(wanted.length).toBeGreaterThan(0);
        const ofCalendar = asked.values().some(byCalendar) ? wanted.filter((each) => each.includes('as-of:')) : [];
        expect(wanted.filter((each) => !asked.has(each) && !ofCalendar.includes(each))).toEqual([]);
      },
    );
  });
}
