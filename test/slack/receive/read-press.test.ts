import { describe, expect, test } from 'vitest';
import { readPress, threadOf } from '../../../src/slack/receive/read-press.ts';
import { blockAction } from '../support/block-action.ts';

const claims = { command: 'claims', options: { page: '2' } };
const value = '["claims","page","2"]';

describe('a press', () => {
  test.each([
    ['ask:3', 'ask', 3],
    ['more:4', 'more', 4],
    ['share:0', 'share', 0],
    ['home:0', 'home', 0],
  ])('on a button is read from its id and its value: %s', (id, kind, number) => {
    const pressed = blockAction({ type: 'button', action_id: id, value });
    expect(readPress(pressed)).toEqual({ kind, number, invocation: claims });
  });

  test('on a button of an answer about a message tells the thread in which it is shared', () => {
    const pressed = blockAction({ type: 'button', action_id: 'share:0:1900000000.000100', value });
    expect(readPress(pressed)).toEqual({ kind: 'share', number: 0, thread: '1900000000.000100', invocation: claims });
  });

  test('on an option is read from the option that was chosen', () => {
    const options = [{ value }, { value: '["help"]' }];
    const chosen = blockAction({ type: 'static_select', action_id: 'ask:0', options });
    expect(readPress(chosen)).toEqual({ kind: 'ask', number: 0, invocation: claims });
  });

  test('on a day is read from the calendar’s id', () => {
    const day = { type: 'datepicker', action_id: 'date:["claims","as-of",""]', selected_date: '2031-03-05' };
    const invocation = { command: 'claims', options: { 'as-of': '2031-03-05' } };
    expect(readPress(blockAction(day))).toEqual({ kind: 'ask', number: 0, invocation });
    expect(readPress(blockAction({ ...day, selected_date: null }))).toBeNull();
    expect(readPress(blockAction({ ...day, action_id: 'ask:0' }))).toBeNull();
  });

  test('never asks for a public answer, whatever its value says', () => {
    const pressed = blockAction({ type: 'button', action_id: 'ask:0', value: '["claims","public","yes","page","2"]' });
    expect(readPress(pressed)?.invocation).toEqual(claims);
  });

  test.each([
    [{ type: 'button', action_id: 'ask:0', value: 'no json' }],
    [{ type: 'button', action_id: 'ask:0' }],
    [{ type: 'button', action_id: 'other:0', value }],
    [{ type: 'users_select', action_id: 'ask:0', selected_user: 'U1', value }],
  ])('is nothing where this version cannot read it: %o', (element) => {
    expect(readPress(blockAction(element))).toBeNull();
  });

  test('is nothing where nothing was pressed', () => {
    expect(readPress(blockAction({}, { actions: [] }))).toBeNull();
  });
});

describe('the thread of a press', () => {
  test.each([
    ['below another message', { message: { ts: '1.2', thread_ts: '1.1' } }, '1.1'],
    [
      'below another message, where only the container says so',
      { container: { message_ts: '1.2', thread_ts: '1.1' } },
      '1.1',
    ],
    ['above a thread', { message: { ts: '1.1', thread_ts: '1.1' } }, undefined],
    [
      'above a thread, where only the container says so',
      { container: { message_ts: '1.1', thread_ts: '1.1' } },
      undefined,
    ],
    ['in a channel', { message: { ts: '1.2' }, container: { message_ts: '1.2' } }, undefined],
  ])('of a message %s', (_, more, thread) => {
    expect(threadOf(blockAction({}, more))).toBe(thread);
  });
});
