import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { type AnswerOptions, answerMessages } from '../../../src/slack/receive/answer-messages.ts';
import { errorMessages } from '../../../src/slack/receive/error-messages.ts';
import { controlsOf } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { openContext } from '../support/context.ts';
import { paragraphs, typed, viewOf } from '../support/plain-views.ts';

const claims = { command: 'claims', options: {} };
const { context } = openContext();
const short = paragraphs(1, 10);
/** Far more than the four messages that one response_url takes: a message holds 48 such paragraphs. */
const long = paragraphs(48 * 7, 10);

function answer(view: View, options: Partial<AnswerOptions> = {}) {
  return answerMessages(view, { invocation: claims, startAt: 0, toAll: false, mayShare: true, ...options }, context);
}
const controlsIn = (messages: unknown) => [...controlsOf(messages).keys()];

/** An invocation of /claims whose value has this length. */
function claimsOfLength(length: number) {
  return { command: 'claims', options: { text: 'x'.repeat(length - '["claims","text",""]'.length) } };
}

describe('the controls of an answer', () => {
  test('stand in one block below all', () => {
    const [message] = answer(short);
    expect(controlsIn(message)).toEqual(['Share in channel', 'As of any date']);
    expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'actions']);
    expect(controlsOf(message).get('Share in channel')).toMatchObject({ action_id: 'share:0', value: '["claims"]' });
  });

  test.each([
    ['nothing to share it in', { mayShare: false }, ['As of any date']],
    ['no calendar', { invocation: { command: 'help', options: {} } }, ['Share in channel']],
    ['nothing that could be asked again', { invocation: null }, []],
    ['a change', { invocation: { command: 'dossier', options: { use: 'flood' } } }, []],
  ])('are fewer where there is %s', (_, options, controls) => {
    expect(controlsIn(answer(short, options))).toEqual(controls);
  });

  test('are none below what was wrong with the question', () => {
    expect(answer(viewOf([{ kind: 'notice', tone: 'error', text: typed('Not so.') }]))).toEqual(
      errorMessages(typed('Not so.')),
    );
  });

  test('are none where there is nothing to show', () => {
    expect(answer(viewOf([]))).toEqual([]);
  });

  test('have no button to share what is too long for the reserve', () => {
    expect(controlsIn(answer(short, { invocation: claimsOfLength(299) }))).toContain('Share in channel');
    expect(controlsIn(answer(short, { invocation: claimsOfLength(300) }))).not.toContain('Share in channel');
  });
});

describe('a long answer', () => {
  const all = answer(long, { invocation: { command: 'help', options: {} }, mayShare: false });

  test('is four messages, and goes on by a button below the last of them', () => {
    expect(all).toHaveLength(4);
    expect(all.map(controlsIn)).toEqual([[], [], [], ['Go on']]);
    expect(controlsOf(all).get('Go on')).toMatchObject({ action_id: 'more:4' });
  });

  test('in public is three messages, and its button shows the rest to whoever presses it', () => {
    const shown = answer(long, { toAll: true, mayShare: false });
    expect(shown.map(controlsIn)).toEqual([[], [], ['The rest, for you alone', 'As of any date']]);
    expect(controlsOf(shown).get('The rest, for you alone')).toMatchObject({ action_id: 'more:3' });
    expect(answer(paragraphs(48 * 3, 10), { toAll: true, mayShare: false }).map(controlsIn)).toEqual([
      [],
      [],
      ['As of any date'],
    ]);
  });

  test('goes on with what was not shown, without the controls of the first part', () => {
    const rest = answer(long, { startAt: 4 });
    expect(rest).toHaveLength(3);
    expect(rest.map(controlsIn)).toEqual([[], [], []]);
    expect([...all, ...rest].flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'rich_text')).toHaveLength(
      48 * 7,
    );
  });

  test('goes on several times', () => {
    const [second, third] = [
      answer(paragraphs(48 * 9, 10), { startAt: 4 }),
      answer(paragraphs(48 * 9, 10), { startAt: 8 }),
    ];
    expect(controlsOf(second).get('Go on')).toMatchObject({ action_id: 'more:8' });
    expect([third.length, controlsIn(third)]).toEqual([1, []]);
  });

  test('has no button where four messages are all of it', () => {
    expect(controlsIn(answer(paragraphs(48 * 4, 10)))).toEqual(['Share in channel', 'As of any date']);
    expect(controlsIn(answer(paragraphs(48 * 4 + 1, 10)))).toEqual(['Go on', 'Share in channel', 'As of any date']);
  });

  test.each([1, 2])('begins again where it has become shorter than what was shown: from message %i', (startAt) => {
    expect(answer(short, { startAt })).toEqual(answer(short));
  });
});

describe('what is kept free in every message', () => {
  const invocation = claimsOfLength(240);
  const controls = ['Go on', 'Share in channel', 'As of any date'];

  test.each([
    ['many blocks', 48, 'x'.repeat(10)],
    ['as much text as there can be', 41, 'x'.repeat(200)],
    ['much text that Slack escapes', 39, '&'.repeat(41)],
  ])('is enough for all controls below %s', (_, perMessage, text) => {
    const block = { kind: 'paragraph' as const, text: typed(text) };
    const messages = answer(viewOf(Array.from({ length: perMessage * 5 }, () => block)), { invocation });
    const last = messages.at(-1);
    expect(last?.blocks).toHaveLength(perMessage + 1);
    expect(controlsIn(last)).toEqual(controls);
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });

  test('holds all controls up to the last character', () => {
    // 42 paragraphs and the notification hold 8,385 characters, the controls 21 and twice the value.
    const shown = (valueLength: number) =>
      controlsIn(answer(paragraphs(42 * 5, 195), { invocation: claimsOfLength(valueLength) }));
    expect(shown(297)).toEqual(['Go on', 'Share in channel']);
    expect(shown(298)).toEqual(['Go on']);
  });

  test('holds at least the first control where there is no room for all', () => {
    const title = typed('x'.repeat(150));
    const messages = answer(paragraphs(202 * 5, 201, title), { invocation: claimsOfLength(299) });
    expect(controlsIn(messages)).toEqual(['Go on']);
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });
});
