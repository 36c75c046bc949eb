import { describe, expect, test } from 'vitest';
import { watchNoticeView } from '../../../src/core/answers/watch-notice-view.ts';
import { english } from '../../../src/core/words/en.ts';
import { aWatch } from '../../store/some-watches.ts';
import { linesOf } from './lines-of.ts';

const lost = { receipt: 'r1', localDate: '2031-03-09' };

describe('whoever watches something', () => {
  test.each([
    ['failed', 'What moved on Sunday 9 March 2031 could not be posted in #desk. It is told with what moves next.'],
    ['unknown', 'What moved on Sunday 9 March 2031 was perhaps not posted in #desk.'],
    ['doubled', 'The message of Sunday 9 March 2031 in #desk, on what moved, stands twice.'],
    ['uncorrected', 'A claim was corrected after it was told on Sunday 9 March 2031 in #desk'],
  ] as const)('is told what %s', (kind, text) => {
    const view = watchNoticeView(aWatch('w'), { kind, ...lost }, false, english);
    expect(linesOf(view.blocks)).toEqual([expect.stringContaining(text), 'receipt r1']);
  });

  test('is told why nothing comes any more, and what mends it', () => {
    const view = watchNoticeView(aWatch('w'), { kind: 'paused', reason: 'not-allowed' }, true, english);
    expect(linesOf(view.blocks)).toEqual([
      'What you watch here is paused: the bot may not post here.',
      expect.stringContaining('/invite'),
      expect.stringContaining('/watch list'),
    ]);
  });
});
