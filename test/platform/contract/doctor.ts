import { describe, expect, test } from 'vitest';
import type { Suite } from '../support/suite.ts';

/** The doctor looks and changes nothing. */
export function doctor({ shared, open, needs }: Suite): void {
  describe('the doctor', () => {
    test('finds nothing wrong where nothing is, and posts nothing', async () => {
      const { platform, examine } = shared();
      const channel = await platform.newChannel();
      expect((await examine([channel])).filter(({ ok }) => ok === false)).toEqual([]);
      expect(await platform.messagesIn(channel)).toEqual([]);
    });

    needs('network')('says what to mend where a channel is gone', async () => {
      const { platform, examine } = shared();
      const gone = { ...(await platform.newChannel()), channel: '404' };
      const wrong = (await examine([gone])).filter(({ ok }) => ok === false);
      expect(wrong.map(({ name, mend }) => [name.includes('404'), mend === ''])).toEqual([[true, false]]);
    });

    needs('unreachable')('does not reject where nothing can be reached, and finds nothing right there', async () => {
      const { platform, examine } = await open();
      await platform.trouble('unreachable', 'answer');
      const checks = await examine([]);
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.filter(({ ok, mend }) => ok !== true && mend !== '').length).toBeGreaterThan(0);
    });
  });
}
