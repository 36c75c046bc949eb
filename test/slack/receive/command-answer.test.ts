import { describe, expect, test } from 'vitest';
import { jsonOf, writtenJson } from '../../../src/slack/connect/written-json.ts';
import { withoutPictures } from '../../../src/slack/post/send-with-files.ts';
import { type CommandQuestion, commandAnswer } from '../../../src/slack/receive/command-answer.ts';
import { toReply } from '../../../src/slack/receive/reply.ts';
import { controlsOf } from '../support/bot.ts';
import { openContext } from '../support/context.ts';
import { paragraphs, typed, viewOf } from '../support/plain-views.ts';

const view = paragraphs(1, 10);
const mistake = viewOf([{ kind: 'notice', tone: 'error', text: typed('Not so.') }]);
const claims = { command: 'claims', options: {} };
const publicClaims = { command: 'claims', options: { public: 'yes' } };

function answer(given = view, question: Partial<CommandQuestion> = {}, { context } = openContext()) {
  return commandAnswer(given, { invocation: claims, inDirectMessage: false, team: 'T1', ...question }, context);
}
const controlsIn = (messages: unknown) => [...controlsOf(messages).keys()];

describe('the answer to a slash command', () => {
  test('is for the asker alone, and can be shared', () => {
    const { delivery, messages } = answer();
    expect(delivery).toEqual({ toAll: false, replace: false, thread: undefined });
    expect(controlsIn(messages)).toContain('Share in channel');
  });

  test('is for everyone with public:yes, and is then shared already', () => {
    const { delivery, messages } = answer(view, { invocation: publicClaims });
    expect(delivery.toAll).toBe(true);
    expect(controlsIn(messages)).not.toContain('Share in channel');
  });

  test('is for the asker alone where the question was wrong, also with public:yes', () => {
    expect(answer(mistake, { invocation: publicClaims }).delivery.toAll).toBe(false);
  });

  test('is for the asker alone where the line could not be read', () => {
    expect(answer(view, { invocation: null })).toMatchObject({ delivery: { toAll: false } });
  });

  test('cannot be shared from a direct message', () => {
    expect(controlsIn(answer(view, { inDirectMessage: true }).messages)).not.toContain('Share in channel');
  });
});

describe('what is remembered of answers', () => {
  test('holds no text of many lines that somebody wrote', () => {
    const opened = openContext();
    answer(view, { invocation: { command: 'check', options: { text: 'a-private-matter' } } }, opened);
    expect(opened.context.commandAnswers.size).toBe(0);
    answer(view, {}, opened);
    expect(opened.context.commandAnswers.size).toBe(1);
  });
});

describe('its acknowledgement', () => {
  test('is none where the answer is sent at once in several messages', () => {
    const invocation = { command: 'check', options: { text: 'x'.repeat(3_000) } };
    const { messages, acknowledgement } = answer(paragraphs(48 * 3, 10), { invocation });
    expect(messages).toHaveLength(3);
    expect(acknowledgement).toBeNull();
  });

  test('is the one message of the answer, with its JSON', () => {
    const { messages, delivery, acknowledgement } = answer(view, { invocation: publicClaims });
    const [message] = messages;
    if (message === undefined || acknowledgement === null) throw new Error('there is no message');
    expect(JSON.parse(JSON.stringify(acknowledgement))).toEqual(
      JSON.parse(JSON.stringify(toReply(withoutPictures(message), delivery))),
    );
    expect(acknowledgement[writtenJson]?.toString()).toBe(JSON.stringify(acknowledgement));
    expect(jsonOf(acknowledgement).toString()).toContain('"response_type":"in_channel"');
  });

  test('is the first part of a long answer for the asker alone', () => {
    const { acknowledgement } = answer(paragraphs(49, 10));
    expect(controlsIn(acknowledgement)).toEqual(['Go on', 'Share in channel']);
  });

  const folding = viewOf([{ kind: 'heading', text: typed('Proof'), folds: true }, ...view.blocks]);
  test.each([
    ['none', viewOf([]), claims],
    ['a long answer for everyone', paragraphs(49, 10), publicClaims],
    ['a form that Slack may refuse', folding, claims],
  ])('is not there for %s', (_, given, invocation) => {
    expect(answer(given, { invocation }).acknowledgement).toBeNull();
  });

  test('is there again in the plain form where the workspace has refused the rich one', () => {
    const opened = openContext();
    expect(answer(folding, {}, opened).acknowledgement).toBeNull();
    opened.context.richForms.refuse('T1');
    expect(answer(folding, {}, opened).acknowledgement).not.toBeNull();
  });
});

describe('what is remembered', () => {
  test('is the answer of a View, for the same question in the same kind of place', () => {
    const opened = openContext();
    const first = answer(view, {}, opened);
    expect(answer(view, {}, opened)).toBe(first);
    expect(answer({ ...view }, {}, opened)).not.toBe(first);
  });

  test.each([
    ['a direct message', { inDirectMessage: true }],
    ['everyone', { invocation: publicClaims }],
    ['another command', { invocation: { command: 'sources', options: {} } }],
    ['another option', { invocation: { command: 'claims', options: { page: '2' } } }],
    ['a line that could not be read', { invocation: null }],
  ])('is not the answer for %s', (_, question) => {
    const opened = openContext();
    answer(view, {}, opened);
    const { acknowledgement, ...other } = answer(view, question, opened);
    const { acknowledgement: fresh, ...expected } = answer(view, question);
    expect(other).toEqual(expected);
    expect(jsonOf(acknowledgement ?? {})).toEqual(jsonOf(fresh ?? {}));
  });
});

test('answers take no more memory than allowed, however many Views are asked for', () => {
  const opened = openContext();
  const { commandAnswers } = opened.context;
  for (let index = 0; index < 1_500; index += 1) answer(paragraphs(40, 100), {}, opened);
  expect(commandAnswers.bytes).toBeGreaterThan(20_000_000);
  expect(commandAnswers.bytes).toBeLessThanOrEqual(32_000_000);
  expect(commandAnswers.size).toBeLessThan(1_500);
});
