import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { datePicker, readPickedDate } from '../../../src/slack/receive/pick-date.ts';
import { commands } from '../support/desk.ts';

const label = say`As of any date`;
const pick = (command: string, options: Record<string, string> = {}) =>
  datePicker({ command, options }, label, commands);

describe('a calendar', () => {
  test('carries the question in its id, without the page, the day and whether it was public', () => {
    const options = { page: '2', public: 'yes', question: 'houses-flooded', 'as-of': '2031-03-05' };
    expect(pick('claims', options)).toEqual([
      {
        type: 'datepicker',
        action_id: 'date:["claims","question","houses-flooded"]',
        placeholder: { type: 'plain_text', text: 'As of any date', emoji: false },
        initial_date: '2031-03-05',
      },
    ]);
  });

  test.each(['2031-03', 'yesterday', '2031-03-05x', 'x2031-03-05', undefined])('shows no day for %s', (day) => {
    const [calendar] = pick('claims', day === undefined ? {} : { 'as-of': day });
    expect(calendar).not.toHaveProperty('initial_date');
  });

  test.each(['help', 'no-such-command', 'constructor'])('is not there for /%s', (command) => {
    expect(pick(command)).toEqual([]);
  });

  test('is there as long as its id has room for the question', () => {
    const room = 255 - 'date:["claims","text",""]'.length;
    expect(pick('claims', { text: 'x'.repeat(room) })).toHaveLength(1);
    expect(pick('claims', { text: 'x'.repeat(room + 1) })).toEqual([]);
  });

  test('has a label of at most 150 characters', () => {
    const long = [{ kind: 'typed' as const, text: 'x'.repeat(151) }];
    const [calendar] = datePicker({ command: 'claims', options: {} }, long, commands);
    expect(calendar?.placeholder?.text).toBe(`${'x'.repeat(149)}…`);
  });
});

describe('a day that was chosen', () => {
  test('is asked for', () => {
    expect(readPickedDate('date:["claims","page","2"]', '2031-03-05')).toEqual({
      command: 'claims',
      options: { page: '2', 'as-of': '2031-03-05' },
    });
  });

  test.each([
    ['ask:["claims"]', '2031-03-05'],
    ['date:no json', '2031-03-05'],
    ['date:["claims"]', null],
  ])('is nothing with the id %s and the day %s', (id, day) => {
    expect(readPickedDate(id, day)).toBeNull();
  });
});
