import { expect, it } from 'vitest';
import { noticeView, type ScheduleNotice } from '../../../src/core/answers/notice-view.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { english } from '../../../src/core/words/en.ts';
import { aSchedule } from '../../store/some-rows.ts';

const notices: readonly [ScheduleNotice, string][] = [
  [
    { kind: 'failed', receipt: 'r1' },
    'A digest of the schedule morning could not be posted, and is given up (receipt r1). The log of the bot tells why.',
  ],
  [
    { kind: 'unknown', receipt: 'r2' },
    'A digest of the schedule morning may or may not have been posted (receipt r2). The platform does not say, so it is not repeated. Look in the channel.',
  ],
  [
    { kind: 'paused', reason: 'channel-gone' },
    'The schedule morning is paused, for the channel is gone. Mend that, then resume it.',
  ],
  [
    { kind: 'paused', reason: 'token-revoked' },
    'The schedule morning is paused, for the platform no longer lets the bot in. Mend that, then resume it.',
  ],
];

it.each(notices)('tells of %j', (notice, text) => {
  const lines = phrasesOf(noticeView(aSchedule('morning'), notice, english)).map(textOf);
  expect(lines).toEqual(['A scheduled digest needs you', text, '']);
});
