import { describe, expect, it } from 'vitest';
import { noticeView, type ScheduleNotice } from '../../../src/core/answers/notice-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOf } from '../../../src/core/message/measure.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { KeptSchedule } from '../../../src/core/schedule/schedule.ts';
import { english } from '../../../src/core/words/en.ts';
import { platforms } from '../../../src/platforms.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const session = sessionOf(dossierOf());
const schedule = aSchedule('morning', { days: ['mon', 'tue', 'wed', 'thu', 'fri'] });

/** What a notice says, once it is found to be faithful and small enough. */
function said(notice: ScheduleNotice, over: Partial<KeptSchedule> = {}, isHere = false) {
  const view = noticeView({ ...schedule, ...over }, notice, isHere, english);
  expect(checkAnswer(view, { ...session, invocation: { command: 'digest', options: {} } }, session.commands)).toEqual(
    [],
  );
  expect(fits(sizeOf(view.blocks), budgets.answer)).toBe(true);
  return { lines: phrasesOf(view).map(textOf).slice(1, -1), invocations: invocationsOf(view) };
}

describe('a digest that needs its maker', () => {
  const digest = 'the digest of Sunday 22 November 2026 in #desk (weekdays at 08:00, Kyiv time)';

  it.each([
    ['failed', `Not posted, and given up: ${digest}. The log of the bot tells why.`],
    [
      'uncorrected',
      `A claim was corrected after it was posted, and that could not be shown in ${digest}. Tell the channel.`,
    ],
    ['doubled', `A message stands twice in ${digest}. Delete the copy that you do not want.`],
    [
      'unknown',
      `Perhaps not posted: ${digest}. Whether it arrived could not be looked up, so it is not repeated. Look in the channel.`,
    ],
  ] as const)('is named as people do, with its receipt below: %s', (kind, text) => {
    expect(said({ kind, receipt: 'morning1', localDate: '2026-11-22' })).toEqual({
      lines: [text, 'receipt morning1'],
      invocations: [],
    });
  });

  it('is in another channel where nobody knows its name, and here where it is', () => {
    const notice = { kind: 'failed', receipt: 'r', localDate: '2026-11-22' } as const;
    expect(said(notice, { channelName: null }).lines[0]).toContain('22 November 2026 in another channel (weekdays');
    expect(said(notice, {}, true).lines[0]).toContain('22 November 2026 here (weekdays');
  });

  it('keeps a name of a channel as it is, whatever it looks like', () => {
    const name = '<!channel> @everyone 1';
    const notice = { kind: 'paused', reason: 'not-allowed' } as const;
    expect(said(notice, { channelName: name }).lines[0]).toContain(`in #${name} (`);
  });
});

describe('a paused schedule', () => {
  it('names its channel, the reason and the remedy, and has the button that resumes it', () => {
    expect(said({ kind: 'paused', reason: 'not-allowed' })).toEqual({
      lines: [
        'The digest in #desk (weekdays at 08:00, Kyiv time) is paused: the bot may not post there.',
        'Invite the bot to the channel with /invite, and let it post there; then resume.',
        'Resume',
      ],
      invocations: [{ command: 'digest', options: { do: 'resume', id: 'morning' } }],
    });
  });

  it('tells the remedy in the words of its platform', () => {
    const remedyOn = (
      platform: string,
      reason: 'channel-gone' | 'not-seen' | 'archived' | 'not-allowed' | 'token-revoked',
    ) => said({ kind: 'paused', reason }, { channel: { platform, place: '1', channel: '2' } }).lines[1];
    expect(remedyOn('discord', 'not-allowed')).toContain('In the settings of the channel');
    expect(remedyOn('elsewhere', 'not-allowed')).toBe('Let the bot post in the channel; then resume.');
    for (const reason of ['channel-gone', 'not-seen', 'archived', 'not-allowed', 'token-revoked'] as const) {
      const remedies = ['slack', 'discord', 'elsewhere'].map((platform) => remedyOn(platform, reason));
      expect(new Set(remedies).size).toBe(3);
    }
    expect([...english.remedies.keys()].every((name) => platforms.some((one) => one.name === name))).toBe(true);
  });

  it('claims of a channel that the bot is not shown no more than is known, and says how to invite it', () => {
    const { lines } = said({ kind: 'paused', reason: 'not-seen' });
    expect(lines[0]).toContain('is paused: the bot is not in the channel, or the channel is gone.');
    expect(lines[1]).toContain('Invite the bot to the channel with /invite; then resume.');
    expect(textOf(english.pausedNow['not-seen'])).not.toContain('gone');
    expect(english.missCauses['not-seen']).not.toContain('gone');
  });

  it('says why in its own channel', () => {
    expect(said({ kind: 'paused', reason: 'not-allowed' }, {}, true).lines[0]).toBe(
      'The digest here (weekdays at 08:00, Kyiv time) is paused: the bot may not post here.',
    );
  });
});
