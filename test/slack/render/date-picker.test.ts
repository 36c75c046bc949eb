import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { datePicker, readPickedDate } from '../../../src/slack/render/date-picker.ts';

const label = say`As of…`;
const pick = (options: Record<string, string> = {}) =>
  datePicker({ label, invocation: { command: 'claims', options }, option: 'as-of' });

describe('a calendar', () => {
  test('carries the question in its id, without the day and whether it was public', () => {
    expect(pick({ public: 'yes', question: 'houses-flooded', 'as-of': '2031-03-05' })).toEqual({
      type: 'datepicker',
      action_id: 'date:["claims","question","houses-flooded","as-of",""]',
      placeholder: { type: 'plain_text', text: 'As of…', emoji: false },
      initial_date: '2031-03-05',
    });
  });

  test.each(['2031-03', 'yesterday', '2031-03-05x', 'x2031-03-05', undefined])('shows no day for %s', (day) => {
    expect(pick(day === undefined ? {} : { 'as-of': day })).not.toHaveProperty('initial_date');
  });

  test('is there as long as its id has room for the question', () => {
    const room = 255 - 'date:["claims","text","","as-of",""]'.length;
    expect(pick({ text: 'x'.repeat(room) })).not.toBeNull();
    expect(pick({ text: 'x'.repeat(room + 1) })).toBeNull();
  });

  test('has a label of at most 150 characters', () => {
    const long = [{ kind: 'typed' as const, text: 'x'.repeat(151) }];
    const invocation = { command: 'claims', options: {} };
    expect(datePicker({ label: long, invocation, option: 'as-of' })?.placeholder?.text).toBe(`${'x'.repeat(149)}…`);
  });
});

describe('a day that was chosen', () => {
  test('fills the option that is empty', () => {
    expect(readPickedDate('date:["claims","page","2","as-of",""]', '2031-03-05')).toEqual({
      command: 'claims',
      options: { page: '2', 'as-of': '2031-03-05' },
    });
  });

  test.each([
    ['ask:["claims","as-of",""]', '2031-03-05'],
    ['date:no json', '2031-03-05'],
    ['date:["claims"]', '2031-03-05'],
    ['date:["claims","as-of",""]', null],
  ])('is nothing with the id %s and the day %s', (id, day) => {
    expect(readPickedDate(id, day)).toBeNull();
  });
});
